import type { ComponentChildren } from 'preact';

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const Send = () => <Icon><path d="M12 19V5M5.5 11.5 12 5l6.5 6.5" /></Icon>;
export const Stop = () => <Icon><rect class="solid" x="7" y="7" width="10" height="10" rx="1.5" /></Icon>;
export const Plus = () => <Icon><path d="M12 5v14M5 12h14" /></Icon>;
export const Close = () => <Icon><path d="M6 6l12 12M18 6 6 18" /></Icon>;
export const Menu = () => <Icon><path d="M4 7h16M4 12h16M4 17h10" /></Icon>;
export const Gear = () => <Icon><path d="M4 7h9m4 0h3M4 17h3m4 0h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" /></Icon>;
export const Copy = () => <Icon><rect x="9" y="9" width="11" height="11" rx="2" /><path d="M5 15V6a2 2 0 0 1 2-2h8" /></Icon>;
export const Braces = () => <Icon><path d="M9 4c-3 0-1 6-4 8 3 2 1 8 4 8M15 4c3 0 1 6 4 8-3 2-1 8-4 8" /></Icon>;
export const Again = () => <Icon><path d="M19 12a7 7 0 1 1-2-4.9M19 4v4h-4" /></Icon>;
export const Open = () => <Icon><path d="M10 5H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-4M14 5h5v5M19 5l-8 8" /></Icon>;
export const Alert = () => <Icon><path d="M12 4 3 20h18L12 4ZM12 10v5M12 17.5v.5" /></Icon>;
export const Bin = () => <Icon><path d="M5 7h14M10 7V5h4v2M7 7l1 12h8l1-12" /></Icon>;
export const Page = () => <Icon><path d="M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5" /></Icon>;
export const Upload = () => <Icon><path d="M12 16V5M7 10l5-5 5 5M5 19h14" /></Icon>;
export const Back = () => <Icon><path class="mirrored" d="M19 12H5M11 6l-6 6 6 6" /></Icon>;
