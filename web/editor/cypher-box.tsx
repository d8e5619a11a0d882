/** The box for Cypher: plain at once, an editor as soon as that is loaded. */
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { editorReady, queryHistory, runStatement, statement } from '../cypher-state.ts';
import { latestMeta } from '../remote.ts';
import { schema } from '../state.ts';

/** Puts an editor into `host` until the returned function is called. */
function mount(host: HTMLElement): () => void {
  let stop = () => {};
  let gone = false;
  void import('./cypher-editor.ts').then(({ createCypherEditor }) => {
    if (gone) return;
    const editor = createCypherEditor(host, {
      text: statement.peek(),
      schema: () => (schema.value.state === 'ready' ? schema.value.data : undefined),
      server: () => latestMeta.value?.engine ?? 'embedded',
      onChange: (text) => {
        statement.value = text;
      },
      onRun: () => void runStatement(),
    });
    editorReady.value = true;
    const stopShowing = effect(() => editor.show(statement.value));
    stop = () => {
      stopShowing();
      editorReady.value = false;
      editor.destroy();
    };
  });
  return () => {
    gone = true;
    stop();
  };
}

function PlainBox() {
  return (
    <>
      <label class="sr" for="cypher">
        Cypher
      </label>
      <textarea
        id="cypher"
        rows={7}
        spellcheck={false}
        value={statement.value}
        onInput={(event) => {
          statement.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void runStatement();
        }}
      />
    </>
  );
}

/** What was run before, the latest first. */
function History() {
  const past = queryHistory.value;
  if (past.length === 0) return null;
  return (
    <label class="history">
      <span class="sr">Earlier queries</span>
      <select
        value=""
        onChange={(event) => {
          statement.value = past[Number(event.currentTarget.value)] ?? statement.value;
        }}
      >
        <option value="">Earlier queries</option>
        {past.map((text, index) => (
          <option key={text} value={index}>
            {text.replaceAll(/\s+/g, ' ').slice(0, 80)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function CypherBox() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current ? mount(host.current) : undefined), []);
  return (
    <>
      {!editorReady.value && <PlainBox />}
      <div class="editor" ref={host} hidden={!editorReady.value} />
      <History />
    </>
  );
}
