/** Excel.Comment: threaded comments on cells, as plain text. */
import { invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { requireAllowed } from "../edit/guard";
import { resolveRange } from "../edit/resolve-address";
import { type Comment, isOneCell, newGuid, oneCell } from "../model";
import { type Args, toBoolean, toText } from "./args";
import type { ClassSpec } from "./class-spec";
import { type CommentTarget, type Handle, handle, type RangeTarget, type ScopeTarget, type Targets } from "./handle";

type ReplyTarget = Targets["CommentReply"];

function commentsIn({ sheet }: ScopeTarget, book: Book): CommentTarget[] {
  const sheets = sheet ? [sheet] : book.workbook.sheets;
  return sheets.flatMap((each) => each.comments.map((comment) => ({ sheet: each, comment })));
}

/** One cell, as Range or address; the workbook's collection needs the sheet's name in it. */
function cellArgument({ sheet }: ScopeTarget, args: Args, book: Book): RangeTarget {
  const target =
    typeof args.at(0) === "string"
      ? resolveRange(book, requireSheet(args.string(0), sheet !== null), sheet)
      : args.range(0);
  if (!isOneCell(target.area)) throw invalidArgument();
  return target;
}

function requireSheet(address: string, known: boolean): string {
  if (!known && !address.includes("!")) throw invalidArgument();
  return address;
}

function required(target: CommentTarget | undefined): Handle {
  if (!target) throw itemNotFound();
  return handle("Comment", target);
}

const byId = (scope: ScopeTarget, id: string, book: Book): CommentTarget | undefined =>
  commentsIn(scope, book).find(({ comment }) => comment.id === id);

export const commentCollectionClass: ClassSpec<ScopeTarget> = {
  getItem: (scope, args, book) => required(byId(scope, args.string(0), book)),
  items: (scope, book) => commentsIn(scope, book).map((target) => handle("Comment", target)),
  methods: {
    Add: (scope, args, book) => {
      const { sheet, area } = cellArgument(scope, args, book);
      requireAllowed(book, sheet, "allowEditObjects");
      const text = args.string(1);
      if (sheet.comments.some((each) => each.row === area.top && each.column === area.left)) throw invalidArgument();
      book.touch(sheet);
      const comment: Comment = {
        id: newGuid(book.workbook),
        row: area.top,
        column: area.left,
        author: book.settings.userName,
        text,
        resolved: false,
        created: book.settings.now().toISOString(),
        replies: [],
      };
      sheet.comments.push(comment);
      book.happened({ kind: "view", sheet });
      return handle("Comment", { sheet, comment });
    },
    GetCount: (scope, _args, book) => commentsIn(scope, book).length,
    GetItemAt: (scope, args, book) => required(commentsIn(scope, book)[args.integer(0)]),
    GetItemByCell: (scope, args, book) => {
      const { sheet, area } = cellArgument(scope, args, book);
      const comment = sheet.comments.find((each) => each.row === area.top && each.column === area.left);
      return required(comment && { sheet, comment });
    },
    GetItemByReplyId: (scope, args, book) => {
      const id = args.string(0);
      return required(commentsIn(scope, book).find(({ comment }) => comment.replies.some((reply) => reply.id === id)));
    },
    GetItemOrNullObject: (scope, args, book) => {
      const target = byId(scope, args.string(0), book);
      return target ? handle("Comment", target) : null;
    },
  },
};

export const commentClass: ClassSpec<CommentTarget> = {
  id: { name: "Id", get: ({ comment }) => comment.id },
  properties: {
    Id: { get: ({ comment }) => comment.id },
    Content: {
      get: ({ comment }) => comment.text,
      set: ({ sheet, comment }, value, book) => {
        requireAllowed(book, sheet, "allowEditObjects");
        book.touch(sheet);
        comment.text = toText(value);
      },
    },
    AuthorName: { get: ({ comment }) => comment.author },
    AuthorEmail: { get: () => "" },
    CreationDate: { get: ({ comment }) => comment.created },
    ContentType: { get: () => "Plain" },
    Mentions: { get: () => [] },
    RichContent: { get: ({ comment }) => comment.text },
    Resolved: {
      get: ({ comment }) => comment.resolved,
      set: ({ sheet, comment }, value, book) => {
        book.touch(sheet);
        comment.resolved = toBoolean(value);
      },
    },
  },
  objects: { Replies: (target) => handle("CommentReplyCollection", target) },
  methods: {
    Delete: ({ sheet, comment }, _args, book) => {
      requireAllowed(book, sheet, "allowEditObjects");
      book.touch(sheet);
      sheet.comments = sheet.comments.filter((each) => each !== comment);
      book.happened({ kind: "view", sheet });
    },
    GetLocation: ({ sheet, comment }) => handle("Range", { sheet, area: oneCell(comment.row, comment.column) }),
  },
};

function replyOf({ comment, replyId }: ReplyTarget) {
  const reply = comment.replies.find((each) => each.id === replyId);
  if (!reply) throw itemNotFound();
  return reply;
}

export const commentReplyClass: ClassSpec<ReplyTarget> = {
  id: { name: "Id", get: ({ replyId }) => replyId },
  properties: {
    Id: { get: ({ replyId }) => replyId },
    Content: {
      get: (target) => replyOf(target).text,
      set: (target, value, book) => {
        book.touch(target.sheet);
        replyOf(target).text = toText(value);
      },
    },
    AuthorName: { get: (target) => replyOf(target).author },
    AuthorEmail: { get: () => "" },
    CreationDate: { get: (target) => replyOf(target).created },
    ContentType: { get: () => "Plain" },
    Resolved: { get: ({ comment }) => comment.resolved },
  },
  methods: {
    Delete: ({ sheet, comment, replyId }, _args, book) => {
      book.touch(sheet);
      comment.replies = comment.replies.filter((each) => each.id !== replyId);
    },
    GetLocation: ({ sheet, comment }) => handle("Range", { sheet, area: oneCell(comment.row, comment.column) }),
    GetParentComment: ({ sheet, comment }) => handle("Comment", { sheet, comment }),
  },
};

const reply = (target: CommentTarget, replyId: string): Handle => handle("CommentReply", { ...target, replyId });

export const commentReplyCollectionClass: ClassSpec<CommentTarget> = {
  getItem: (target, args) => {
    const id = args.string(0);
    replyOf({ ...target, replyId: id });
    return reply(target, id);
  },
  items: (target) => target.comment.replies.map(({ id }) => reply(target, id)),
  methods: {
    Add: (target, args, book) => {
      book.touch(target.sheet);
      const id = newGuid(book.workbook);
      const created = book.settings.now().toISOString();
      target.comment.replies.push({ id, author: book.settings.userName, text: args.string(0), created });
      return reply(target, id);
    },
    GetCount: ({ comment }) => comment.replies.length,
    GetItemAt: (target, args) => {
      const found = target.comment.replies[args.integer(0)];
      if (!found) throw itemNotFound();
      return reply(target, found.id);
    },
    GetItemOrNullObject: (target, args) => {
      const id = args.string(0);
      return target.comment.replies.some((each) => each.id === id) ? reply(target, id) : null;
    },
  },
};
