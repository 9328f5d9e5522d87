package id.simpul.web.page.sop;

import id.simpul.sop.SopIntake;
import id.simpul.sop.VersionDiff;
import id.simpul.sop.exchange.Finding;
import id.simpul.sop.exchange.SopFileService;
import id.simpul.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in one language what would come of a file, and what came of it. */
final class UploadWords {

    private final Locale language;
    private final String file;

    UploadWords(Locale language, String file) {
        this.language = language;
        this.file = file;
    }

    UploadAnswer planned(SopFileService.Plan plan) {
        if (plan.refused()) {
            return refused(plan.findings());
        }
        List<String> summary = new ArrayList<>();
        String key = plan.against() == null ? "upload.new" : "upload.next";
        summary.add(say(key, plan.name(), plan.code(), plan.steps(), plan.lanes()));
        if (plan.diff() != null) {
            summary.add(plan.diff().isEmpty() ? say("upload.same", plan.against()) : differs(plan));
        }
        return new UploadAnswer(false, summary, findings(plan.findings(), true), null);
    }

    private String differs(SopFileService.Plan plan) {
        VersionDiff diff = plan.diff();
        return say(
                "upload.differs",
                plan.against(),
                count(diff, VersionDiff.Change.ADDED),
                count(diff, VersionDiff.Change.CHANGED),
                count(diff, VersionDiff.Change.REMOVED),
                diff.identity().size(),
                diff.lanes().size());
    }

    private static long count(VersionDiff diff, VersionDiff.Change change) {
        return diff.steps().stream().filter(part -> part.change() == change).count();
    }

    UploadAnswer brought(SopFileService.Brought brought) {
        SopIntake.Taken taken = brought.taken();
        return taken == null
                ? refused(brought.findings())
                : new UploadAnswer(
                        false,
                        List.of(),
                        findings(brought.findings(), true),
                        "/admin/sop/" + taken.code() + "?versi=" + taken.number());
    }

    private UploadAnswer refused(List<Finding> findings) {
        return new UploadAnswer(true, List.of(say("upload.refused", file)), findings(findings, false), null);
    }

    /** @param accepted whether an error only keeps the draft from being published */
    private List<UploadAnswer.Said> findings(List<Finding> findings, boolean accepted) {
        return findings.stream()
                .map(finding -> {
                    String severity = !finding.isError() ? "warning" : accepted ? "open" : "error";
                    return new UploadAnswer.Said(
                            severity.equals("error") ? "bad" : severity.equals("open") ? "warn" : "info",
                            say("upload.severity." + severity),
                            place(finding),
                            finding.problem().sentence(language));
                })
                .toList();
    }

    private String place(Finding finding) {
        int line = finding.problem().line();
        return line > 0 ? say("upload.line", line) : finding.place();
    }

    private String say(String key, Object... args) {
        return Words.say(language, key, args);
    }
}
