/** The question the product exists for, and its conditions. */
import { findPaths, fromField, optionsOpen, swapEnds, toField } from '../state.ts';
import { Combobox } from './combobox.tsx';
import { Conditions } from './conditions.tsx';
import { SetConditions } from './set-conditions.tsx';

export function PathForm() {
  return (
    <form
      class="path-form"
      onSubmit={(event) => {
        event.preventDefault();
        void findPaths();
      }}
    >
      <div class="ends">
        <Combobox field={fromField} label="From" placeholder="Republic of Korea" />
        <button
          type="button"
          class="icon-button swap"
          onClick={swapEnds}
          aria-label="Swap From and To"
          title="Swap"
        >
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <path d="M3 6h11l-3-3M15 12H4l3 3" />
          </svg>
        </button>
        <Combobox field={toField} label="To" placeholder="NATO" />
        <button type="submit" class="primary">
          Find paths
        </button>
        <button
          type="button"
          class="plain"
          aria-expanded={optionsOpen.value}
          onClick={() => {
            optionsOpen.value = !optionsOpen.value;
          }}
        >
          Options
        </button>
      </div>
      {optionsOpen.value && <Conditions />}
      <SetConditions />
    </form>
  );
}
