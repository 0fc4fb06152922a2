import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { app, authentication } from '@microsoft/teams-js';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

// The least that any such tab does: find its host, get a token, make one call, show something.
await app.initialize();
const [token] = await Promise.all([authentication.getAuthToken(), app.getContext()]);
const reply = await fetch('/api/me', { headers: { Authorization: `Bearer ${token}` } });
await reply.json();
const shown = createElement('input', { type: 'radio', 'aria-label': 'reference' });
createRoot(document.getElementById('root')).render(
  createElement(FluentProvider, { theme: teamsLightTheme }, shown),
);
