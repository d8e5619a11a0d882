import { KEYS, keysShown, lettersOn, switchLetters } from '../keys.ts';

/** What single letters do, and the switch for those whom they disturb. */
export function KeyList() {
  return (
    <details
      class="menu keys"
      open={keysShown.value}
      onToggle={(event) => {
        keysShown.value = event.currentTarget.open;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        keysShown.value = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>Keys</summary>
      <div class="menu-items">
        <dl>
          {KEYS.map(({ letter, does }) => (
            <div key={letter}>
              <dt>
                <kbd>{letter}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label class="box">
          <input type="checkbox" checked={lettersOn.value} onChange={switchLetters} />
          single letters act
        </label>
      </div>
    </details>
  );
}
