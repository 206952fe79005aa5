import './styles/tokens.css';
import './styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { en } from './messages/en.js';
import { zh } from './messages/zh.js';
import { router } from './router.js';
import { keepShell } from './state/kept-shell.js';
import { watchForNewerBuild } from './state/newer-build.js';
import { usePreferences } from './state/preferences.js';
import { queryClient } from './state/use-answer.js';

function Explorer() {
  const { language } = usePreferences();
  const locale = language === 'zh' ? 'zh-CN' : 'en-US';
  return (
    <I18nProvider locale={locale}>
      <IntlProvider locale={locale} messages={language === 'zh' ? zh : en} timeZone="Asia/Shanghai">
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </IntlProvider>
    </I18nProvider>
  );
}

createRoot(document.getElementById('explorer') as HTMLElement).render(
  <StrictMode>
    <Explorer />
  </StrictMode>,
);

keepShell();
watchForNewerBuild();
