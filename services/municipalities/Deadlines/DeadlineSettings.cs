using System.ComponentModel.DataAnnotations;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// The deadlines before an assembly. Nine working days for amendments was
/// inferred from published dates of 2021 to 2024, when the hour differed; the others are custom. An assembly keeps the
/// deadlines of the day on which it was convened.
/// </summary>
internal sealed record DeadlineSettings
{
    /// <summary>Working days before the assembly on which the invitation with its documents goes out.</summary>
    [Range(0, 200)]
    public int InvitationWorkingDays { get; init; } = 20;

    /// <summary>Working days before the assembly until which amendments are taken.</summary>
    [Range(0, 200)]
    public int AmendmentsWorkingDays { get; init; } = 9;

    /// <summary>Working days before the assembly until which motions are asked for; late ones are still handled.</summary>
    [Range(0, 200)]
    public int MotionsWorkingDays { get; init; } = 9;

    /// <summary>
    /// Working days after the day of an opening or a decision within which it can be annulled; 0: on that day only. No source
    /// names a term; a choice of this program.
    /// </summary>
    [Range(0, 200)]
    public int AnnulmentWorkingDays { get; init; } = 10;

    /// <summary>The hour of the day, Dutch civil time.</summary>
    public TimeOnly Hour { get; init; } = new(12, 0);

    /// <summary>The moment from which an opening or decision can no longer be annulled: midnight in Dutch time.</summary>
    /// <param name="at">When it was opened or decided.</param>
    public DateTimeOffset AnnulmentEnd(DateTimeOffset at) => EndOf(WorkingDays.After(DutchTime.DayOf(at), AnnulmentWorkingDays));

    /// <summary>The midnight with which a day ends, in Dutch time; with the last one of a consultation its voting ends.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => DutchTime.At(day.AddDays(1), TimeOnly.MinValue);

    /// <summary>
    /// The deadlines of an assembly, in order of time. A consultation ends at its own last moment, and has no motions.
    /// </summary>
    public IReadOnlyList<Deadline> Of(Assembly assembly)
    {
        var written = assembly.Kind == AssemblyKind.Consultation;
        (DeadlineKind Kind, int Days)[] kinds =
        [
            (DeadlineKind.Invitation, InvitationWorkingDays),
            .. written
                ? Array.Empty<(DeadlineKind, int)>()
                : [(DeadlineKind.Amendments, AmendmentsWorkingDays), (DeadlineKind.Motions, MotionsWorkingDays)],
        ];
        return
        [
            .. kinds
                .Select(d => new Deadline
                {
                    AssemblyId = assembly.Id,
                    Kind = d.Kind,
                    DueAt = DutchTime.At(WorkingDays.Before(assembly.Date, d.Days), Hour),
                })
                .Concat(
                    written
                        ?
                        [
                            new Deadline
                            {
                                AssemblyId = assembly.Id,
                                Kind = DeadlineKind.Votes,
                                DueAt = EndOf(assembly.Date),
                            },
                        ]
                        : []
                )
                .OrderBy(d => d.DueAt),
        ];
    }

    /// <summary>
    /// From when items of an assembly are opened, acclaimed and declared: the start of its day in Dutch civil time, and not
    /// before its amendments are closed. A consultation begins when its documents are out.
    /// </summary>
    public static DateTimeOffset DecidesFrom(Assembly assembly, IReadOnlyList<Deadline> deadlines)
    {
        var written = assembly.Kind == AssemblyKind.Consultation;
        var closed = deadlines.Where(d => d.Kind == (written ? DeadlineKind.Invitation : DeadlineKind.Amendments)).Select(d => d.DueAt);
        return written && closed.Any() ? closed.Max() : closed.Append(DutchTime.At(assembly.Date, TimeOnly.MinValue)).Max();
    }
}
