import { collection, toggleKept, writeCollection, writeNote } from '../collection-state.ts';
import { saveFile } from '../exports/file.ts';
import { Empty } from '../panels/notices.tsx';

function Items() {
  return (
    <ul class="sources">
      {collection.value.map(({ id, sentence, place, address, note }) => (
        <li class="source" key={id}>
          <p class="claim-sentence">
            <a href={new URL(address).pathname + new URL(address).search}>{sentence}</a>
          </p>
          <p class="quiet">{place}</p>
          <label class="note">
            Note
            <textarea rows={2} value={note} onInput={(event) => writeNote(id, event.currentTarget.value)} />
          </label>
          <button type="button" class="plain small" onClick={() => toggleKept(id, sentence, place)}>
            Remove<span class="sr">: {sentence}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

export function CollectionView() {
  if (collection.value.length === 0) {
    return (
      <div class="page">
        <h1>Collection</h1>
        <Empty title="Nothing kept yet.">
          <p>Press “Keep” on a hop or a claim. What you keep stays in this browser.</p>
        </Empty>
      </div>
    );
  }
  return (
    <div class="page">
      <h1>Collection</h1>
      <p class="actions">
        <button type="button" onClick={() => saveFile('collection.md', 'text/markdown', writeCollection())}>
          Save as Markdown
        </button>
      </p>
      <Items />
    </div>
  );
}
