/**
 * The app in many workspaces: how it is installed, where that is kept, and how its tokens are renewed. Depends on the API; the
 * store is a port.
 */
@NullMarked
package dev.careerbot.slack.install;

import org.jspecify.annotations.NullMarked;
