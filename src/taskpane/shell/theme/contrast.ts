/** For the system's high contrast: the few colours that the system then replaces by its own. */
export { teamsHighContrastTheme as theme } from "@fluentui/react-components";
