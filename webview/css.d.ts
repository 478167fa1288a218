/** The bundler gathers imported style sheets into `dist/webview-<name>.css`. */
declare module '*.css';
