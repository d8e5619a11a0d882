import { render } from 'preact';
import { App } from './app.tsx';
import { storeCollection } from './collection-state.ts';
import { followStatement } from './cypher-state.ts';
import { followLetters } from './keys.ts';
import { followLinks } from './navigation.ts';
import { keepInStep } from './state.ts';
import { applyTheme } from './theme.ts';

applyTheme();
followLinks();
keepInStep();
followStatement();
storeCollection();
followLetters();
render(<App />, document.getElementById('entente')!);
