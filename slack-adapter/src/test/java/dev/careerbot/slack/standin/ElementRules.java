package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields and limits of what can be clicked, chosen or filled in, after Slack's reference of block elements. */
final class ElementRules {
    private static final int ID = 255;
    private static final int PLACEHOLDER = 150;
    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            element("button", "text", "url", "value", "style", "confirm", "accessibility_label"),
            element("static_select", "placeholder", "options", "option_groups", "initial_option", "confirm", "focus"),
            element("external_select", "placeholder", "min_query_length", "initial_option", "confirm", "focus"),
            element("users_select", "placeholder", "initial_user", "confirm", "focus"),
            element("channels_select", "placeholder", "initial_channel", "confirm", "response_url_enabled", "focus"),
            element(
                    "conversations_select",
                    "placeholder",
                    "initial_conversation",
                    "default_to_current_conversation",
                    "confirm",
                    "response_url_enabled",
                    "filter",
                    "focus"),
            element(
                    "multi_static_select",
                    "placeholder",
                    "options",
                    "option_groups",
                    "initial_options",
                    "confirm",
                    "max_selected_items",
                    "focus"),
            element(
                    "multi_external_select",
                    "placeholder",
                    "min_query_length",
                    "initial_options",
                    "confirm",
                    "max_selected_items",
                    "focus"),
            element("multi_users_select", "placeholder", "initial_users", "confirm", "max_selected_items", "focus"),
            element("overflow", "options", "confirm"),
            element("datepicker", "placeholder", "initial_date", "confirm", "focus"),
            element("timepicker", "placeholder", "initial_time", "confirm", "timezone", "focus"),
            element("checkboxes", "options", "initial_options", "confirm", "focus"),
            element("radio_buttons", "options", "initial_option", "confirm", "focus"),
            element(
                    "plain_text_input",
                    "placeholder",
                    "initial_value",
                    "multiline",
                    "min_length",
                    "max_length",
                    "dispatch_action_config",
                    "focus"),
            element("email_text_input", "placeholder", "initial_value", "dispatch_action_config", "focus"),
            element("url_text_input", "placeholder", "initial_value", "dispatch_action_config", "focus"),
            element(
                    "number_input",
                    "is_decimal_allowed",
                    "placeholder",
                    "initial_value",
                    "min_value",
                    "max_value",
                    "dispatch_action_config",
                    "focus"),
            element("file_input", "filetypes", "max_files"),
            element("feedback_buttons", "positive_button", "negative_button"),
            element("icon_button", "icon", "text", "value", "visible_to_user_ids", "confirm", "accessibility_label"),
            Map.entry("image", Set.of("type", "image_url", "slack_file", "alt_text")));
    private static final Set<String> INPUTS =
            Set.of("plain_text_input", "email_text_input", "url_text_input", "number_input", "file_input");
    private static final Set<String> BLOCK_ONLY = Set.of("feedback_buttons", "icon_button", "image");

    private final Problems problems;

    ElementRules(Problems problems) {
        this.problems = problems;
    }

    private static Map.Entry<String, Set<String>> element(String type, String... fields) {
        Stream<String> all = Stream.concat(Stream.of("type", "action_id"), Arrays.stream(fields));
        return Map.entry(
                type,
                all.map(field -> field.equals("focus") ? "focus_on_load" : field)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Checks the elements of an actions block, which takes no inputs and no images. */
    void checkClickable(JsonNode element, String where) {
        check(element, where);
        String type = element.path("type").asText();
        if (INPUTS.contains(type) || BLOCK_ONLY.contains(type)) {
            problems.add("unsupported element: " + type, where);
        }
    }

    void check(JsonNode element, String where) {
        String type = element.path("type").asText("");
        if (!FIELDS.containsKey(type)) {
            problems.add("unsupported element: " + type, where);
            return;
        }
        problems.onlyFields(element, FIELDS.get(type), where);
        problems.atMost(element, "action_id", ID, where);
        problems.optionalText(element, "placeholder", PLACEHOLDER, where);
        switch (type) {
            case "button" -> checkButton(element, where);
            case "image" -> problems.required(element, "alt_text", 2000, where);
            case "feedback_buttons" -> checkFeedback(element, where);
            case "static_select", "multi_static_select" -> checkChoice(element, where);
            case "overflow" -> checkOptions(element, 5, where);
            case "checkboxes", "radio_buttons" -> checkOptions(element, 10, where);
            default -> checkInitial(element, where);
        }
        if (element.has("confirm")) {
            problems.text(element.path("confirm"), "title", false, 100, where + "/confirm");
            problems.text(element.path("confirm"), "text", true, 300, where + "/confirm");
        }
    }

    private void checkButton(JsonNode button, String where) {
        problems.text(button, "text", false, 75, where);
        problems.atMost(button, "value", 2000, where);
        problems.atMost(button, "url", 3000, where);
        problems.atMost(button, "accessibility_label", 75, where);
        String style = button.path("style").asText("primary");
        if (!Set.of("primary", "danger").contains(style)) {
            problems.add("must be one of: primary, danger", where + "/style");
        }
    }

    private void checkFeedback(JsonNode buttons, String where) {
        for (String each : List.of("positive_button", "negative_button")) {
            problems.text(buttons.path(each), "text", false, 75, where + "/" + each);
            problems.required(buttons.path(each), "value", 2000, where + "/" + each);
            problems.onlyFields(buttons.path(each), Set.of("text", "value", "accessibility_label"), where + "/" + each);
        }
    }

    private void checkChoice(JsonNode select, String where) {
        if (select.has("option_groups")) {
            problems.count(select, "option_groups", 100, where);
            for (JsonNode group : select.path("option_groups")) {
                problems.text(group, "label", false, 75, where + "/option_groups");
                checkOptions(group, 100, where + "/option_groups");
            }
        } else {
            checkOptions(select, 100, where);
        }
        checkInitial(select, where);
    }

    private void checkInitial(JsonNode element, String where) {
        if (element.has("initial_option")) {
            checkOption(element.path("initial_option"), where + "/initial_option");
        }
        problems.atMost(element, "initial_value", 3000, where);
    }

    /** Checks the options of a choice, or those that the bot offers while somebody types. */
    void checkOptions(JsonNode holder, int most, String where) {
        problems.count(holder, "options", most, where);
        List<JsonNode> options = new ArrayList<>();
        holder.path("options").forEach(options::add);
        options.forEach(option -> checkOption(option, where + "/options"));
        problems.unique(options, "value", where + "/options");
    }

    private void checkOption(JsonNode option, String where) {
        problems.onlyFields(option, Set.of("text", "value", "description", "url"), where);
        problems.text(option, "text", true, 75, where);
        problems.required(option, "value", 150, where);
        if (option.has("description")) {
            problems.text(option, "description", true, 75, where);
        }
    }
}
