/** Menus of the ribbon: what a person may do to the workbook by hand, and the situations in which the pane may find it. */
import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSay } from "../taskpane/shell/language";
import { useStore } from "../taskpane/state/store";
import type { Bench } from "./bench";
import { type DeedGroup, type DeedName, deeds } from "./deed";
import { moods } from "./mood";

function RibbonMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" size="small">
          {label}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>{children}</MenuPopover>
    </Menu>
  );
}

export function DeedMenu({ group, bench }: { group: DeedGroup; bench: Bench }) {
  const say = useSay();
  const names = Object.keys(deeds[group]) as DeedName[]; // the keys of a constant object
  return (
    <RibbonMenu label={say(`workbench.deeds.${group}`)}>
      <MenuList>
        {names.map((name) => (
          <MenuItem key={name} onClick={() => bench.act(name)}>
            {say(`workbench.deed.${name}`)}
          </MenuItem>
        ))}
      </MenuList>
    </RibbonMenu>
  );
}

export function MoodMenu({ bench }: { bench: Bench }) {
  const say = useSay();
  const { moods: holding, dark } = useStore(bench.state);
  return (
    <RibbonMenu label={say("workbench.moods")}>
      <MenuList
        checkedValues={{ mood: [...holding], look: dark ? ["dark"] : [] }}
        onCheckedValueChange={(_event, { name, checkedItems }) => {
          if (name === "look") bench.setLook({ dark: checkedItems.includes("dark") });
          else
            for (const mood of moods)
              if (checkedItems.includes(mood) !== holding.includes(mood)) bench.setMood(mood, !holding.includes(mood));
        }}
      >
        {moods.map((mood) => (
          <MenuItemCheckbox key={mood} name="mood" value={mood}>
            {say(`workbench.mood.${mood}`)}
          </MenuItemCheckbox>
        ))}
        <MenuItem onClick={bench.letColleagueWrite}>{say("workbench.colleague")}</MenuItem>
        <MenuDivider />
        <MenuItemCheckbox name="look" value="dark">
          {say("workbench.dark")}
        </MenuItemCheckbox>
      </MenuList>
    </RibbonMenu>
  );
}
