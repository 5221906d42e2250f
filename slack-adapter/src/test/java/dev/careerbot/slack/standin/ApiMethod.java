package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A method of the Web API. */
@FunctionalInterface
interface ApiMethod {
    ObjectNode answer(ApiRequest request) throws ApiFailure;
}
