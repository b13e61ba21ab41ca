/** English sentences of src/document. */
import type { document as vi } from "../vi/document";

export const document: Record<keyof typeof vi, string> = {
  "document.file-empty": "The file “{name}” is empty. Choose another file.",
  "document.file-binary":
    "The file “{name}” is no document that can be read. Choose a .docx, .pdf, .html or .txt file.",
  "document.json-broken": "The file “{name}” is a plan as JSON, but damaged. Export it again.",
  "document.json-not-a-plan": "The JSON file “{name}” is no plan (wrong at “{place}”). Choose another file.",
  "document.file-damaged": "The file “{name}” is damaged. Save it again from Word.",
  "document.zip-bomb": "The file “{name}” would unpack to far too much, so it is not opened. Check where it came from.",
  "document.zip-unknown": "The archive “{name}” is no Word document. Unpack it and choose the file inside.",
  "document.is-workbook": "The file “{name}” is a workbook. Open it in Excel, or choose the plan document.",
  "document.password": "The file “{name}” has a password. Remove it and try again.",
  "document.old-word": "The file “{name}” is an old Word document (.doc). Save it as .docx and try again.",
  "document.is-image": "The file “{name}” is an image. Choose a document with text.",
  "document.is-rtf": "The file “{name}” is an RTF document. Save it as .docx and try again.",
  "document.pdf-scanned": "The PDF “{name}” is a scan without text. Use a version with text or the Word file.",
  "document.pdf-too-long":
    "The PDF “{name}” has {pages:number} pages, more than {most:number}. Cut out the plan and try again.",
  "document.pdf-page-scanned":
    "Pages {pages} of the PDF “{name}” are scans and were not read. Compare these pages, or use the Word file.",
  "document.pdf-letters-broken":
    "The text layer of the PDF “{name}” is broken (such as: {sample}); it is not what the pages show. Export it again, or use the Word file.",
  "document.pdf-words-broken":
    "The PDF “{name}” has {count:number} words with broken letters (such as: {sample}). Compare them with the page.",
  "document.encoding": "The file is in the encoding {encoding}; it was converted to Unicode.",
  "document.stage.reading": "Opening the file",
  "document.not-a-plan": "The file “{name}” holds no task, duty or target. Choose a plan document.",

  "document.missing-number": "No document number was found. Fill it in if needed.",
  "document.missing-kind": "The kind of document is not clear. Fill it in if needed.",
  "document.missing-title": "No title was found. Fill it in if needed.",
  "document.missing-issuer": "No issuing body was found. Fill it in if needed.",
  "document.missing-signer": "No signer was found. Fill it in if needed.",
  "document.missing-issuedOn": "No full date of issue was found. Fill it in if needed.",

  "document.section-from-body":
    "The source lost the heading of group {id}; “{title}” is taken from the body (line {line}). Check it.",
  "document.section-inferred": "Numbering starts again without a heading; group {id} was put in. Check it.",
  "document.numeral-from-body": "The group “{title}” lost its numeral; {id} is taken from the body (line {line}).",
  "document.numeral-repeated": "Two groups have the numeral {numeral}; the later one is {id}. Check it.",
  "document.ordinal-repeated": "Two tasks have the number {id}; the later one got a “~”. Check it.",
  "document.lead-empty":
    "The task “{text}…” names no lead agency; a cell merged with the row above may be lost. Check it.",
  "document.row-joined": "The row without a number “{text}…” was joined to the task above.",
  "document.task-without-agency":
    "The task names no agency and no deadline. A merged cell may have been lost; check it.",

  "document.lead-from-group":
    "The table has no column for the lead agency; the tasks of group {id} take the one its title names: “{lead}”. Check it.",

  "document.deadlines-in-row":
    "Task {id} has several deadlines in one cell: “{deadlines}”. The last one is taken where all can be read. Check it.",
  "document.deadline-from-content":
    "The table has no column for deadlines; task {id} takes its own from the content: “{deadline}”. Check it.",
  "document.deadline-not-in-content":
    "The table has no column for deadlines and the content of task {id} states none clearly. Fill it in if needed.",

  "document.same-as-above": "A cell that says “{mark}” takes what the task above has: “{text}”. Check it.",
  "document.content-from-above":
    "A row has an office and a deadline of its own but no content; it takes that of the task above, “{text}”. Check it.",
  "document.note-of-task": "Task {task} has a footnote: “{text}”. Mind it.",
  "document.second-deadline":
    "The table has two deadline columns: “{taken}” is taken as the deadline, “{kept}” is kept as a column. Please check.",

  "document.row-uncertain": "Task {id}: where its columns end is not certain. Look at the other readings.",

  "document.deadlines-differ":
    "Task {task}: the appendix says “{appendix}”, the body (line {line}) “{body}”. Settle the deadline.",
  "document.leads-differ":
    "Task {task}: the appendix assigns “{appendix}”, the body (line {line}) “{body}”. Settle the lead agency.",
  "document.duty-not-in-appendix":
    "Work due “{deadline}” for {lead} in the body (line {line}) is not in the appendix: “{text}”.",
  "document.task-not-in-body": "Task {task} of the appendix is not mentioned in the body.",

  "document.no-task-table":
    "The document has no task table. {duties:number} duties and {targets:number} targets were read from its text.",

  "document.number-from-text":
    "The document has no line with its number; it is taken from its words: {number}. Check it.",

  "document.kind-from-body":
    "The document lost its front; kind and title are taken from its text: “{title}” ({kind}). Check them.",

  "document.targets-differ":
    "Indicator “{indicator}” for {year}: the body (line {line}) says {body}, the table {appendix}. Settle the figure.",

  "document.several-deadlines":
    "Line {line}: one piece of work states several deadlines. Read “{deadline}”, not “{others}”: “{text}…”. Check them.",

  "document.goal-without-figure": "Lines {from}–{to}: parts of goals without a figure, no targets: “{text}”.",

  "document.front-from-attachment":
    "Only the appendix is here; number, kind and date are those of “Kèm theo … {number}”. Check them.",

  "document.left-out.heading": "Lines {from}–{to}: headings, not in the task table (“{text}”).",
  "document.left-out.formality": "Lines {from}–{to}: formal parts of the document, not in the plan (“{text}”).",
  "document.left-out.repeated-header": "Lines {from}–{to}: table header (“{text}”).",
  "document.left-out.repeated-part": "Lines {from}–{to}: a second copy of the text above, read once (“{text}”).",
  "document.left-out.total": "Lines {from}–{to}: a row of sums, no task (“{text}”).",
  "document.left-out.page-number": "Lines {from}–{to}: page number (“{text}”).",
  "document.left-out.site-chrome": "Lines {from}–{to}: text of the web site, not of the document (“{text}”).",
  "document.left-out.page-margin": "Lines {from}–{to}: text in the page margins, not taken into the plan (“{text}”).",
  "document.left-out.note": "Lines {from}–{to}: footnote (“{text}”).",
  "document.not-understood": "Lines {from}–{to}: text that is neither task nor target (“{text}”).",

  "document.likely-slip":
    "Possibly a slip of typing or scanning: “{written}” ({times:number} times), usually “{likely}”: “… {around} …”. The text is kept.",
  "document.stage.front-matter": "Reading number, date, title",
  "document.stage.appendix": "Reading the task table",
  "document.stage.body": "Reading the body",
  "document.stage.account": "Checking against the source",
};
