import { useTranslations } from 'use-intl';

export const NotFound = () => <p role="alert">{useTranslations('errors')('NOT_FOUND')}</p>;
