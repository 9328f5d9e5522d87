package id.simpul.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of a part of a measurement. */
record Outcome(List<Answer> answers) {

    /** @return how often each status was answered */
    SortedMap<Integer, Long> statuses() {
        return answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
    }

    /** @return milliseconds within which so many in a hundred of the served requests were answered */
    double percentile(int percent) {
        var served = answers.stream()
                .filter(answer -> answer.status() == 200)
                .mapToLong(Answer::nanos)
                .sorted()
                .toArray();
        return served.length == 0 ? 0 : served[Math.min(served.length - 1, served.length * percent / 100)] / 1e6;
    }

    Map<String, Object> summary() {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("requests", answers.size());
        summary.put("statuses", statuses());
        for (var percent : new int[] {50, 95, 99}) {
            summary.put("p" + percent + " ms", Math.round(percentile(percent) * 10) / 10.0);
        }
        return summary;
    }
}
