/** The version of this JavaScript: that of npm/package.json, which a test compares. A module built from another one is none of ours. */
export const VERSION = "0.1.0";
