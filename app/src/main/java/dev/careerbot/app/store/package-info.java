/** Where state is kept: the ports of knowledge and core over SQLite or PostgreSQL. All SQL of the bot stands here. */
@NullMarked
package dev.careerbot.app.store;

import org.jspecify.annotations.NullMarked;
