/** A field with suggestions, after the ARIA pattern "combobox with list": focus stays in the field. */
import type { EntitySummary } from '../../src/domain/answers.ts';
import { choose, moveActive, type Suggestions, takeBest, type as typeText } from '../suggestions.ts';
import { sayKind } from '../words.ts';
import { KindDisc } from './marks.tsx';

function onKeyDown(field: Suggestions, event: KeyboardEvent): void {
  const { key } = event;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    event.preventDefault();
    moveActive(field, key === 'ArrowDown' ? 1 : -1);
  } else if (key === 'Escape' && field.open.value) {
    event.preventDefault();
    field.open.value = false;
  } else if (key === 'Enter' && field.text.value && !field.chosen.value) {
    event.preventDefault();
    void takeBest(field);
  } else if (key === 'Tab' && field.open.value) {
    const active = field.options.value[field.active.value];
    if (active) choose(field, active);
  }
}

/** The name it was found by, where that is not its own name. */
function aliasFor(entity: EntitySummary, text: string): string | undefined {
  const sought = text.trim().toLowerCase();
  if (!sought || entity.name.toLowerCase().includes(sought)) return undefined;
  return entity.aliases.find((alias) => alias.toLowerCase().includes(sought));
}

function Options({ field, label }: { field: Suggestions; label: string }) {
  const options = field.options.value;
  const open = field.open.value && options.length > 0;
  return (
    <div
      class="options"
      id={`${field.id}-options`}
      role="listbox"
      tabIndex={-1}
      aria-label={`${label}: suggestions`}
      hidden={!open}
    >
      {options.map((entity, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and handles the keys
        <div
          key={entity.id}
          id={`${field.id}-option-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === field.active.value}
          // The field must keep the focus, or it would close before the click arrives.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(field, entity)}
        >
          <KindDisc kind={entity.kind} />
          <span class="option-name">{entity.name}</span>
          <span class="quiet">{aliasFor(entity, field.text.value) ?? sayKind(entity.kind)}</span>
        </div>
      ))}
    </div>
  );
}

export function Combobox(props: {
  field: Suggestions;
  label: string;
  placeholder: string;
  quietLabel?: boolean;
}) {
  const { field, label, placeholder } = props;
  const active =
    field.open.value && field.active.value >= 0 ? `${field.id}-option-${field.active.value}` : undefined;
  const fault = field.fault.value;
  return (
    <div class="combobox">
      <label for={field.id} class={props.quietLabel ? 'sr' : undefined}>
        {label}
      </label>
      <input
        id={field.id}
        role="combobox"
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={field.text.value}
        aria-autocomplete="list"
        aria-expanded={field.open.value && field.options.value.length > 0}
        aria-controls={`${field.id}-options`}
        aria-activedescendant={active}
        aria-invalid={fault !== ''}
        aria-describedby={fault ? `${field.id}-fault` : undefined}
        onInput={(event) => typeText(field, event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => {
          field.open.value = false;
        }}
        onKeyDown={(event) => onKeyDown(field, event)}
      />
      <Options field={field} label={label} />
      {fault && (
        <p class="fault" id={`${field.id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
