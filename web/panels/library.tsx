/** The reviewed questions: one is chosen, its parameters are filled in, and it is run like any other statement. */
import { chooseQuestion, question, runStatement } from '../cypher-state.ts';
import { give, given, questions } from '../library.ts';
import { fieldOf, namesEntity } from '../question-fields.ts';
import type { QuestionParameter } from '../question-values.ts';
import { Combobox } from './combobox.tsx';

function EntityField({ parameter: { name, about = '', optional } }: { parameter: QuestionParameter }) {
  const label = `${about.replace('The id of', 'Of')}${optional ? ' (may stay empty)' : ''}`;
  return <Combobox field={fieldOf(name)} label={label} placeholder="Name it" />;
}

function PlainField({ parameter }: { parameter: QuestionParameter }) {
  const { name, about, optional, example } = parameter;
  return (
    <label class="parameter">
      <span>
        <code>${name}</code> {about}
        {optional && <span class="quiet"> (may stay empty)</span>}
      </span>
      <input
        value={given.value[name] ?? ''}
        placeholder={example === undefined ? '' : `such as ${String(example)}`}
        spellcheck={false}
        required={!optional}
        onInput={(event) => give(name, event.currentTarget.value)}
      />
    </label>
  );
}

function Parameters() {
  const chosen = question.value;
  if (!chosen) return null;
  return (
    <form
      class="parameters"
      onSubmit={(event) => {
        event.preventDefault();
        void runStatement();
      }}
    >
      <p>{chosen.about}</p>
      {chosen.parameters.map((parameter) =>
        namesEntity(parameter) ? (
          <EntityField key={parameter.name} parameter={parameter} />
        ) : (
          <PlainField key={parameter.name} parameter={parameter} />
        ),
      )}
      <button type="submit">Ask</button>
    </form>
  );
}

export function Library() {
  return (
    <section class="library" aria-label="Questions">
      <h2>Questions</h2>
      <p class="quiet">Reviewed queries; choose one, change it if you like, and run it.</p>
      <ul>
        {questions.value.map((item) => (
          <li key={item.name}>
            <button
              type="button"
              class="question-name"
              aria-pressed={question.value?.name === item.name}
              onClick={() => chooseQuestion(item)}
            >
              {item.title}
            </button>
            {question.value?.name === item.name && <Parameters />}
          </li>
        ))}
      </ul>
    </section>
  );
}
