/** How articles come from the network: the only place that opens connections to addresses that somebody typed. */
@NullMarked
package dev.careerbot.app.fetch;

import org.jspecify.annotations.NullMarked;
