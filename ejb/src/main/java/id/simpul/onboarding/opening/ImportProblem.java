package id.simpul.onboarding.opening;

import java.util.List;

/**
 * Why a line of a file opens no office.
 *
 * @param line   its number in the file, from 1; 0 for the whole file
 * @param office what the line calls it, as far as that could be read
 * @param key    of the sentence
 * @param args   what the sentence names
 */
public record ImportProblem(int line, String office, String key, List<String> args) {

    public ImportProblem {
        args = List.copyOf(args);
    }
}
