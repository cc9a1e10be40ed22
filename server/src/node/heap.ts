import { setFlagsFromString } from "node:v8";

/**
 * Lets the young generation grow at once instead of step by step. Nearly all that is read at the start is kept, so each
 * step only copies it: for the 251 pages of the Algoritmekader 11 collections of 31 ms in all became 5 of 18 ms (Node 20).
 */
setFlagsFromString("--semi-space-growth-factor=16");
