'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { ChoiceTool, FormTool, PressTool, Tool, ToolGroups } from './tool';
import styles from './toolbar.module.css';

interface Props {
  editor: Editor;
  groups: ToolGroups;
  /** The form that is open, by its name. */
  form: string | null;
  onForm: (form: string) => void;
}

/** What can be done with the words where the caret is. One stop of the Tab key; arrows go from one tool to the next. */
export function Toolbar({ editor, groups, form, onForm }: Props) {
  const [stop, setStop] = useState(0);
  const states = useEditorState({
    editor,
    selector: (now) => groups.map((group) => group.map((tool) => stateOf(tool, now.editor))),
  });
  const shown = groups.flatMap((group, row) =>
    group
      .flatMap((tool, column) => ({ tool, state: states[row]?.[column] ?? stateOf(tool, editor) }))
      .filter(({ state }) => state.isThere)
      .map((one, index) => ({ ...one, begins: row > 0 && index === 0 })),
  );
  // A choice that cannot be made takes no focus.
  const reached = shown.map(({ tool, state }) => state.can || !('options' in tool));
  const current = reached[stop] ? stop : reached.indexOf(true);

  function press(tool: PressTool | FormTool, event: MouseEvent) {
    if ('form' in tool) return onForm(tool.form);
    tool.press(editor);
    // A pointer comes from the text and goes back to it; the keyboard stays at the button that it pressed.
    if (event.detail > 0) editor.view.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const [first, last] = [reached.indexOf(true), reached.lastIndexOf(true)];
    const next = {
      ArrowRight: current === last ? first : reached.indexOf(true, current + 1),
      ArrowLeft: current === first ? last : reached.lastIndexOf(true, current - 1),
      Home: first,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    event.currentTarget.querySelectorAll<HTMLElement>('button, select')[next]?.focus();
  }

  return (
    <div className={styles.bar} role="toolbar" aria-label="Formatting" onKeyDown={onKeyDown}>
      {shown.map(({ tool, state, begins }, index) => {
        const common = {
          'aria-label': tool.name,
          title: tool.keys === undefined ? tool.name : `${tool.name} (${tool.keys})`,
          'data-begins': begins || undefined,
          tabIndex: index === current ? 0 : -1,
          onFocus: () => setStop(index),
        };
        if ('options' in tool)
          return <Choice key={tool.name} {...{ tool, editor, common }} value={state.value} can={state.can} />;
        const opens = 'form' in tool;
        return (
          <button
            key={tool.name}
            type="button"
            {...common}
            aria-pressed={opens || tool.isOn === undefined ? undefined : state.isOn}
            aria-expanded={opens ? form === tool.form : undefined}
            aria-disabled={!state.can || undefined}
            data-on={state.isOn || undefined}
            // The press leaves the focus, and what is selected, in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => state.can && press(tool, event)}
          >
            {tool.icon}
          </button>
        );
      })}
    </div>
  );
}

interface ChoiceProps {
  tool: ChoiceTool;
  editor: Editor;
  value: string;
  can: boolean;
  common: object;
}

function Choice({ tool, editor, value, can, common }: ChoiceProps) {
  return (
    <select
      {...common}
      disabled={!can}
      value={value}
      onChange={(event) => tool.choose(editor, event.target.value)}
    >
      {tool.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function stateOf(tool: Tool, editor: Editor) {
  return {
    isThere: tool.isThere?.(editor) ?? true,
    can: tool.can?.(editor) ?? true,
    isOn: 'isOn' in tool && (tool.isOn?.(editor) ?? false),
    value: 'value' in tool ? tool.value(editor) : '',
  };
}
