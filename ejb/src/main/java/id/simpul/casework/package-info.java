/**
 * The engine: cases walk the SOPs of their office, task by task.
 * Offers {@link id.simpul.casework.CaseService}, {@link id.simpul.casework.HandoverService},
 * {@link id.simpul.casework.CaseRecordService}, {@link id.simpul.casework.PaperCaseService} and
 * {@link id.simpul.casework.CaseQuery}; fires {@link id.simpul.casework.CaseEntered},
 * {@link id.simpul.casework.CaseCommented}, {@link id.simpul.casework.CaseCorrected},
 * {@link id.simpul.casework.TaskHandedOver}, {@link id.simpul.casework.TaskTakenBack},
 * {@link id.simpul.casework.CaseStarted}, {@link id.simpul.casework.TaskClaimed},
 * {@link id.simpul.casework.TaskReleased}, {@link id.simpul.casework.TaskCompleted},
 * {@link id.simpul.casework.SubmissionDue}, {@link id.simpul.casework.DeadlineMoved},
 * {@link id.simpul.casework.CaseEnded} and
 * {@link id.simpul.casework.CaseWithdrawn}, and where cases go over to another version (MigrationService) what became of
 * each; beside them {@link id.simpul.casework.CaseMoved}, which follows each act, and
 * {@link id.simpul.casework.TaskDue}, {@link id.simpul.casework.InstitutionCorrected} and {@link id.simpul.casework.DoneOnPaper}; refuses to know who hears them: submissions, notices and registers.
 */
package id.simpul.casework;
