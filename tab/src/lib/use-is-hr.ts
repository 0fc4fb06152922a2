import type { Me } from '@samenhang/shared/api/me';
import { PATHS } from '@samenhang/shared/api/paths';
import { useEffect, useState } from 'react';
import { useBackend } from './backend.ts';

/** Whether the reader is HR; as long as that is not known, not. */
export function useIsHr(): boolean {
  const backend = useBackend();
  const [isHr, setIsHr] = useState(false);
  useEffect(() => {
    void backend.recall<Me>(PATHS.me()).then((me) => {
      setIsHr(me.ok && me.body.accessRoles.includes('hr-admin'));
    });
  }, [backend]);
  return isHr;
}
