package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Money;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.reading.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the rows of tables into words: a row a role or level, or a column a role. Immutable. */
record TableRows(EntityLinker linker, FacetFinder facets, Outline outline, Wording wording) {
    private static final Pattern LEVELS = Pattern.compile(
            "(?:senior|junior|mid(?:-level)?|entry(?:[- ]level)?|lead|principal|staff|graduate|associate|trainee|intern)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LEVEL_FIRST = Pattern.compile(
            "^(senior|junior|mid-level|entry[- ]level|lead|principal|staff)\\b", Pattern.CASE_INSENSITIVE);

    List<Said> of(int block, TextBlock.Row row) {
        List<RoleId> first = linker.link(row.cells().get(0)).roles();
        if (row.columns().size() > 1 && first.isEmpty()) {
            List<List<RoleId>> columns = row.columns().stream().map(this::roles).toList();
            if (columns.stream().anyMatch(roles -> !roles.isEmpty())) {
                return cells(block, row, columns);
            }
        }
        String told = first.isEmpty()
                ? row.cells().stream().filter(this::isRole).findFirst().orElse("")
                : row.cells().get(0);
        List<RoleId> roles =
                told.isEmpty() ? outline.roles() : linker.link(told).roles();
        String text =
                who(row.cells().get(0), told, roles) + levels(row) + ": " + String.join("; ", parts(row, told)) + ".";
        String label = row.columns().isEmpty() ? row.cells().get(0) : String.join(" ", row.columns());
        return List.of(said(block, text, row.text(), roles, label));
    }

    /** @param told the cell that names the role; empty where none does */
    private String who(String first, String told, List<RoleId> roles) {
        String role = roles.isEmpty() ? "" : Role.capital(wording.name(roles.get(0))) + level(told);
        return role.isEmpty() || told.equals(first) ? role + (role.isEmpty() ? first : "") : role + ", " + first;
    }

    private static String levels(TextBlock.Row row) {
        StringBuilder levels = new StringBuilder();
        for (String cell : row.cells().subList(1, row.cells().size())) {
            if (LEVELS.matcher(cell).matches()) {
                levels.append(" (").append(cell.toLowerCase(Locale.ROOT)).append(')');
            }
        }
        return levels.toString();
    }

    private List<RoleId> roles(String column) {
        List<RoleId> named = linker.link(column).roles();
        return named.isEmpty() ? outline.byModifier(column) : named;
    }

    /** Whether a cell is nothing but a role's name. */
    private boolean isRole(String cell) {
        return linker.link(cell).roles().size() == 1
                && linker.link(cell).masked().stream()
                        .allMatch(word ->
                                word.equals("ROLE") || LEVELS.matcher(word).matches());
    }

    /** @param told a cell that is told already */
    private static List<String> parts(TextBlock.Row row, String told) {
        List<String> parts = new ArrayList<>();
        for (int i = 1; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            String column = i < row.columns().size() ? row.columns().get(i) : "";
            if (!cell.isBlank() && !cell.equals(told) && !LEVELS.matcher(cell).matches()) {
                parts.add(column.isBlank() ? cell : column + " " + cell);
            }
        }
        return parts;
    }

    /** "Senior" of "Senior data analyst", so that the levels of one role are told apart. */
    private static String level(String cell) {
        Matcher level = LEVEL_FIRST.matcher(cell.strip());
        return level.find() ? " (" + level.group(1).toLowerCase(Locale.ROOT) + ")" : "";
    }

    /** A table whose columns are roles: one statement a cell. */
    private List<Said> cells(int block, TextBlock.Row row, List<List<RoleId>> columns) {
        List<Said> said = new ArrayList<>();
        boolean peers = arePeers(row);
        String label = peers ? word(row.cells().get(0)) : label(row, columns);
        for (int i = 1; i < row.cells().size() && i < columns.size(); i++) {
            String cell = row.cells().get(i);
            List<RoleId> roles = columns.get(i);
            if ((peers || !roles.isEmpty()) && !cell.isBlank()) {
                String column = row.columns().get(i);
                String whose = roles.isEmpty() ? column : Role.capital(wording.name(roles.get(0))) + rest(column);
                String text = whose + ", " + label + ": " + cell;
                said.add(said(block, cell.matches("(?s).*[.!?]$") ? text : text + ".", cell, roles, label));
            }
        }
        return said;
    }

    /** Whether all columns but the first are of one sort: the corner has no name, and they have. */
    private static boolean arePeers(TextBlock.Row row) {
        List<String> columns = row.columns();
        return columns.get(0).isBlank()
                && columns.subList(1, columns.size()).stream().noneMatch(String::isBlank);
    }

    /** ", Dublin" of "Threat analyst, Dublin". */
    private static String rest(String column) {
        int comma = column.indexOf(", ");
        return comma < 0 ? "" : column.substring(comma);
    }

    /** What the cells say that stand under no role: "Chicago, 5 years". */
    private String label(TextBlock.Row row, List<List<RoleId>> columns) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            boolean underARole = i < columns.size() && !columns.get(i).isEmpty();
            String cell = row.cells().get(i);
            if (!underARole && !cell.isBlank()) {
                parts.add(word(cell));
            }
        }
        String bracketed = FiguresScope.bracketed(row.columns().get(0));
        return String.join(", ", parts) + (bracketed.isEmpty() ? "" : " (" + bracketed + ")");
    }

    /** A cell as it stands within a sentence. */
    private String word(String cell) {
        boolean common = linker.isCommonWord(cell.split(" ")[0].toLowerCase(Locale.ROOT))
                && linker.link(cell).places().isEmpty();
        return common ? Wording.lower(cell) : cell;
    }

    private Said said(int block, String text, String quote, List<RoleId> roles, String label) {
        boolean pay = Money.isIn(text) || (outline.facet() == Facet.PAY && text.matches(".*\\d.*"));
        Facet facet = pay
                ? Facet.PAY
                : facets.ofHeading(label)
                        .or(() -> facets.ofSentence(text))
                        .or(() -> Optional.ofNullable(outline.facet()))
                        .orElse(null);
        return new Said(block, text, quote, outline.heading(), roles, List.of(), facet, true, false, false);
    }
}
