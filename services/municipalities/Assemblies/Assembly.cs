using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>A convened general assembly. Vote weights on it follow the inhabitants on its reference date.</summary>
[Audited]
internal sealed record Assembly
{
    /// <summary>The reference date of an assembly whose date was never published; no votes are cast on it here.</summary>
    public static readonly DateOnly NotPublished = DateOnly.MinValue;

    public Guid Id { get; init; }
    public AssemblyKind Kind { get; init; }
    public DateOnly Date { get; init; }
    public string Place { get; init; } = "";
    public DateOnly ReferenceDate { get; init; }

    /// <summary>From when its items are decided, see <see cref="DeadlineSettings.DecidesFrom"/>.</summary>
    public DateTimeOffset DecidesFrom { get; init; }

    /// <summary>When it was convened, or last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it was cancelled; null: it is held.</summary>
    public DateTimeOffset? CancelledAt { get; init; }
    public string? CancellationReason { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Version { get; init; }

    /// <summary>Reports impossible dates, and a place that is missing or superfluous.</summary>
    public IEnumerable<Fault> Faults
    {
        get
        {
            if (!RecordedYears.Include(Date.Year))
                yield return new Fault("date", "range", RecordedYears.Range);
            if (ReferenceDate > Date)
                yield return new Fault("referenceDate", "after-assembly", "The reference date can't be after the assembly.");
            var written = Kind == AssemblyKind.Consultation;
            if (!written && Place.Length == 0 && !IsOnlyRecorded)
                yield return new Fault("place", "required", "Say where the assembly is held.");
            if (written && Place.Length > 0)
                yield return new Fault("place", "written", "A written consultation has no place.");
        }
    }

    /// <summary>Whether it was held elsewhere and stands here for its reported decisions only.</summary>
    public bool IsOnlyRecorded => ReferenceDate == NotPublished;

    /// <summary>Whether it was convened here and is yet to be held, or is held today.</summary>
    public bool IsToCome(DateOnly today) => Date >= today && CancelledAt is null && !IsOnlyRecorded;

    /// <summary>Reports an assembly without weights on which can still be voted.</summary>
    /// <param name="today">The current day.</param>
    public IEnumerable<Fault> FaultsOn(DateOnly today) =>
        IsOnlyRecorded && Date >= today
            ? [new Fault("referenceDate", "required", "An assembly that is yet to be held needs a reference date.")]
            : [];

    /// <summary>Convenes one, or records it, of which nobody is told. The caller checks <see cref="Faults"/>.</summary>
    public static (Assembly, AssemblyConvened?) Convene(Guid id, ConveneAssemblyRequest request)
    {
        var assembly = new Assembly
        {
            Id = id,
            Kind = request.Kind!.Value,
            Date = request.Date!.Value,
            Place = request.Place?.Trim() ?? "",
            ReferenceDate = request.ReferenceDate ?? NotPublished,
            ChangedAt = id.MadeAt(),
            Version = 1,
        };
        return (assembly, assembly.IsOnlyRecorded ? null : assembly.Convened());
    }

    /// <exception cref="RuleViolation"><c>not-convened-here</c>: it is history; <c>assembly-cancelled</c>: it is not held.</exception>
    public void MustBeConvenedHere()
    {
        MustBeHeld();
        if (IsOnlyRecorded)
            throw new RuleViolation("not-convened-here", "That assembly was recorded as reported; nothing more comes on its agenda.");
    }

    /// <exception cref="RuleViolation"><c>assembly-cancelled</c>: it is not held.</exception>
    public void MustBeHeld()
    {
        if (CancelledAt is not null)
            throw new RuleViolation("assembly-cancelled", "That assembly was cancelled; convene another one.");
    }

    /// <summary>Reports a reference date that is missing, or given for one that was only recorded.</summary>
    public IEnumerable<Fault> FaultsOf(ReviseAssemblyRequest request) =>
        (IsOnlyRecorded, request.ReferenceDate) switch
        {
            (false, null) => [new Fault("referenceDate", "required", "An assembly that was convened has a reference date.")],
            (true, not null) => [new Fault("referenceDate", "only-recorded", "An assembly that was only recorded gives no votes.")],
            _ => [],
        };

    /// <summary>
    /// Moves or corrects it before anything is voted on; of one that was only recorded, nobody is told. The caller checks
    /// <see cref="FaultsOf"/> and the <see cref="Faults"/> of what it becomes.
    /// </summary>
    /// <exception cref="RuleViolation"><c>assembly-cancelled</c> or <c>votes-begun</c>.</exception>
    public (Assembly, AssemblyRevised?) Revise(ReviseAssemblyRequest request, bool votesBegun, DateTimeOffset now)
    {
        MustBeHeld();
        MustNotHaveBegun(votesBegun);
        var revised = this with
        {
            Date = request.Date!.Value,
            Place = request.Place?.Trim() ?? "",
            ReferenceDate = request.ReferenceDate ?? NotPublished,
            ChangedAt = now,
            Version = Version + 1,
        };
        return (
            revised,
            IsOnlyRecorded
                ? null
                : new AssemblyRevised(
                    Id,
                    Kind,
                    revised.Date,
                    revised.Place.Length == 0 ? null : revised.Place,
                    revised.ReferenceDate,
                    request.Reason!.Trim()
                )
        );
    }

    /// <summary>
    /// Cancels it before anything is voted on. That is not undone: another one is convened, with its own deadlines. Of one that was
    /// only recorded, nobody was told.
    /// </summary>
    /// <exception cref="RuleViolation"><c>assembly-cancelled</c> or <c>votes-begun</c>.</exception>
    public (Assembly, AssemblyCancelled?) Cancel(string reason, bool votesBegun, DateTimeOffset now)
    {
        MustBeHeld();
        MustNotHaveBegun(votesBegun);
        var why = reason.Trim();
        return (
            this with
            {
                CancelledAt = now,
                CancellationReason = why,
                ChangedAt = now,
                Version = Version + 1,
            },
            IsOnlyRecorded ? null : new AssemblyCancelled(Id, Kind, Date, why)
        );
    }

    private static void MustNotHaveBegun(bool votesBegun)
    {
        if (votesBegun)
            throw new RuleViolation("votes-begun", "A vote of this assembly has been opened or closed; it stands as it is.");
    }

    /// <summary>The fact published when it is convened.</summary>
    public AssemblyConvened Convened() => new(Id, Kind, Date, Place.Length == 0 ? null : Place, ReferenceDate);

    /// <summary>The view that is shown.</summary>
    /// <param name="deadlines">Its deadlines.</param>
    /// <param name="votesBegun">Whether a vote was opened, or an item decided.</param>
    public AssemblyView View(IEnumerable<Deadline> deadlines, bool votesBegun) =>
        new(
            Id,
            Kind,
            Date,
            Place.Length == 0 ? null : Place,
            IsOnlyRecorded ? null : ReferenceDate,
            [.. deadlines.OrderBy(d => d.DueAt).ThenBy(d => d.Kind).Select(d => d.View())],
            Version,
            CancelledAt,
            CancellationReason,
            CancelledAt is not null || votesBegun ? [] : ["Revise", "Cancel"]
        );
}
