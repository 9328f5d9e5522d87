package id.simpul.sop.exchange;

/** A sequence flow. @param name the outcome it stands for; null where there is no choice */
record BpmnFlow(String id, String name, String from, String to) {}
