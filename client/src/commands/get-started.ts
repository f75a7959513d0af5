import { commands } from "vscode";

const WALKTHROUGH = "charterlint.charterlint-vscode#charterlint.start";

/** Opens the walkthrough, for someone who asks for it. */
export async function getStarted(): Promise<void> {
  await commands.executeCommand("workbench.action.openWalkthrough", WALKTHROUGH, false);
}
