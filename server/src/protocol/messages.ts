/** What is told to people by way of the editor. */
export { plainMessage, withoutTurns } from "../core/text/markdown";
