/**
 * The Cypher editor: CodeMirror with our own completion and faults. It lives in a shadow root, because there it
 * brings its styles as adopted sheets, which a strict content security policy allows.
 */
import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, linter } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { SchemaAnswer } from '../../src/domain/answers.ts';
import { suggestAt } from './completions.ts';
import { findFault } from './faults.ts';
import { CYPHER } from './tokens.ts';

export interface EditorOptions {
  readonly text: string;
  readonly schema: () => SchemaAnswer | undefined;
  readonly server: () => 'embedded' | 'neo4j';
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

export interface CypherEditor {
  /** Replaces the text where it differs. */
  show(text: string): void;
  destroy(): void;
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.string, color: 'light-dark(#8a3b00, #f0b64a)' },
  { tag: tags.number, color: 'light-dark(#8a3b00, #f0b64a)' },
  { tag: tags.atom, color: 'light-dark(#8a3b00, #f0b64a)' },
  { tag: tags.typeName, color: 'light-dark(#00674b, #3fc39b)' },
  { tag: tags.propertyName, color: 'light-dark(#7b2f5c, #e19ac1)' },
  { tag: tags.comment, color: 'var(--ink-quiet)', fontStyle: 'italic' },
]);

const look = EditorView.theme({
  '&': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    fontSize: 'var(--text-m)',
  },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '2px' },
  '.cm-content': {
    fontFamily: 'var(--mono)',
    minHeight: '9.5em',
    padding: '0.5em 0.3em',
    caretColor: 'var(--ink)',
  },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-tooltip': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--line)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent-wash)',
    color: 'var(--ink)',
  },
  '.cm-completionDetail': { color: 'var(--ink-quiet)' },
});

function complete(context: CompletionContext, schema: SchemaAnswer | undefined): CompletionResult | null {
  const found = suggestAt(context.state.sliceDoc(0, context.pos), schema);
  if (!found) return null;
  const options = found.options.map(({ label, kind, detail }) => ({
    label,
    type: kind === 'kind' || kind === 'type' ? 'class' : kind,
    ...(detail ? { detail } : {}),
  }));
  return { from: found.from, options, validFor: /^[\p{L}\d_]*$/u };
}

function lint(view: EditorView, server: 'embedded' | 'neo4j'): readonly Diagnostic[] {
  const fault = findFault(view.state.doc.toString(), server);
  return fault ? [{ ...fault, severity: 'error' }] : [];
}

export function createCypherEditor(host: HTMLElement, options: EditorOptions): CypherEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const runKey = {
    key: 'Mod-Enter',
    run: () => {
      options.onRun();
      return true;
    },
  };
  const state = EditorState.create({
    doc: options.text,
    extensions: [
      history(),
      keymap.of([runKey, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
      StreamLanguage.define(CYPHER),
      syntaxHighlighting(colours),
      bracketMatching(),
      autocompletion({
        override: [(context) => complete(context, options.schema())],
        icons: false,
        // Who presses Enter at once means the first suggestion.
        interactionDelay: 0,
      }),
      linter((view) => lint(view, options.server())),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Cypher' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) options.onChange(update.state.doc.toString());
      }),
      look,
    ],
  });
  const view = new EditorView({ state, parent: root, root });
  return {
    show(text) {
      const { doc } = view.state;
      if (doc.toString() !== text) view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
    },
    destroy: () => view.destroy(),
  };
}
