using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>A decision that was not counted here: only what its source says. What was not published stays unknown.</summary>
internal static class ReportedDecision
{
    /// <summary>Refuses an item that was counted here.</summary>
    /// <exception cref="RuleViolation"><c>not-reported</c>.</exception>
    public static void MustBeReported(AgendaItem item)
    {
        if (item.Reported is null)
            throw new RuleViolation("not-reported", "This was not recorded as reported; a count that was made here stands.");
    }

    /// <summary>Refuses a part of what was decided as a whole: both would be carried out.</summary>
    /// <exception cref="RuleViolation"><c>not-split</c>.</exception>
    public static void MustBeSplit(AgendaItem whole)
    {
        if (whole.Status != ItemStatus.Split)
            throw new RuleViolation("not-split", "That item was not split; report it with the outcome Split first, then its parts.");
    }

    /// <summary>Reports options that contradict each other or the outcome.</summary>
    public static IEnumerable<Fault> FaultsOf(ReportItemRequest request)
    {
        foreach (var fault in Submission.FaultsOf(request.Submitters))
            yield return fault;
        var options = request.Options ?? [];
        Fault[] faults = [.. options.Index().SelectMany(o => FaultsOf(o.Item).Select(fault => fault.Within($"options/{o.Index}")))];
        foreach (var fault in faults)
            yield return fault;
        // Rounded figures may add up to a little more or less; an option whose figure is unknown may hold the rest.
        var sum = options.Sum(o => o?.Percentage ?? 0);
        if (faults.Length == 0 && options.Count > 1 && (sum > 100.1m || (sum < 97m && options.All(o => o.Percentage is not null))))
            yield return new Fault("options", "sum", "The percentages must add up to 100.");
        if (request.Acclamation && request.Outcome is not (ItemOutcome.Adopted or ItemOutcome.Noted))
            yield return new Fault("acclamation", "outcome", "What is acclaimed is adopted, or taken note of.");
        if (request.Acclamation && options.Count > 0)
            yield return new Fault("options", "acclamation", "What is acclaimed is not counted.");
        if (request.Outcome == ItemOutcome.Adopted && options.Count > 0 && !options.Any(o => o?.Carries ?? false))
            yield return new Fault("options", "outcome", "It was adopted, so one of the options must carry.");
        if (faults.Length == 0 && string.IsNullOrWhiteSpace(request.Note) && PointsElsewhere(request.Outcome, options))
            yield return new Fault("note", "unexplained", "The percentages point to another outcome; say why it was decided like this.");
        if (request.Outcome == ItemOutcome.Split && (request.Acclamation || options.Count > 0))
            yield return new Fault("options", "split", "What was split was decided in its parts; report how those were decided.");
        if (request.Outcome == ItemOutcome.TakenOver && request.Kind != ItemKind.Motion)
            yield return new Fault("outcome", "taken-over", "Only a motion is taken over.");
        if (request.Outcome == ItemOutcome.TakenOver && options.Count > 0)
            yield return new Fault("options", "taken-over", "What the board took over was not put to the vote.");
        if (request.Municipalities > request.EntitledMunicipalities)
            yield return new Fault("municipalities", "range", "No more can have voted than were entitled.");
    }

    /// <summary>Reports changes that would turn a correction into another decision.</summary>
    /// <param name="current">As it was recorded.</param>
    /// <param name="request">As it should be.</param>
    /// <param name="ratifies">What it ratified.</param>
    public static IEnumerable<Fault> FaultsOfCorrection(AgendaItem current, ReportItemRequest request, IReadOnlyList<Guid> ratifies)
    {
        if (request.AssemblyId != current.AssemblyId)
            yield return new Fault("assemblyId", "differs", "A correction can't move it to another assembly.");
        if (request.Kind != current.Kind)
            yield return new Fault("kind", "differs", "A correction can't make it another kind.");
        if (!(request.Submitters ?? []).SequenceEqual(current.Submitters))
            yield return new Fault("submitters", "differs", "A correction can't change who submitted it.");
        if (request.PartOfItemId != current.PartOfItemId)
            yield return new Fault("partOfItemId", "differs", "A correction can't make it part of another item.");
        if (!(request.Ratifies ?? []).Order().SequenceEqual(ratifies.Order()))
            yield return new Fault("ratifies", "differs", "A correction can't change what it ratified.");
    }

    /// <summary>The same decision, as it should have been recorded.</summary>
    /// <param name="current">As it was recorded.</param>
    /// <param name="request">What was published, without faults.</param>
    /// <param name="assembly">Its assembly.</param>
    /// <param name="ratifies">What it ratified.</param>
    /// <exception cref="RuleViolation"><c>outcome-stands</c>: something follows from the outcome.</exception>
    public static AgendaItem Correct(AgendaItem current, ReportItemRequest request, Assembly assembly, IReadOnlyList<Guid> ratifies)
    {
        var follows =
            current.RatifiedBy is not null
            || (current.Outcome == ItemOutcome.Adopted && ratifies.Count > 0)
            || AgendaItem.AsksExecution(current.Kind, current.Outcome)
            || AgendaItem.AsksExecution(current.Kind, request.Outcome);
        if (request.Outcome != current.Outcome && follows)
            throw new RuleViolation(
                "outcome-stands",
                "Something follows from this outcome, such as the execution of a motion or a ratification; it can no longer be corrected."
            );
        return Of(current.Id, request, assembly, current.ProposedAt) with
        {
            RatifiedBy = current.RatifiedBy,
            RatifiedAt = current.RatifiedAt,
            Version = current.Version + 1,
        };
    }

    /// <summary>The item of a decision.</summary>
    /// <param name="id">Id of the item.</param>
    /// <param name="request">What was published, without faults.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="now">When it is recorded.</param>
    public static AgendaItem Of(Guid id, ReportItemRequest request, Assembly assembly, DateTimeOffset now)
    {
        var options = request.Options ?? [];
        var plain = options.Count <= 2 && options.Count(o => o!.Carries) == 1;
        OptionResult[] results =
        [
            .. options.Select(
                (o, i) =>
                    new OptionResult(
                        plain
                            ? o!.Carries
                                ? Vote.For
                                : Vote.Against
                            : $"Option-{i + 1}",
                        o.Title!.Trim(),
                        o.Carries,
                        null,
                        null,
                        o.Percentage
                    )
            ),
        ];
        var adopted =
            request.Outcome == ItemOutcome.Adopted
                ? results.Where(o => o.Carries).OrderByDescending(o => o.Percentage).FirstOrDefault()?.Key
                : null;
        return new AgendaItem
        {
            Id = id,
            Kind = request.Kind!.Value,
            Title = request.Title!.Trim(),
            Text = request.Text?.Trim(),
            Submitters = request.Submitters ?? [],
            PartOfItemId = request.PartOfItemId,
            Status = request.Outcome switch
            {
                ItemOutcome.Held => ItemStatus.Held,
                ItemOutcome.Withdrawn => ItemStatus.Withdrawn,
                ItemOutcome.Split => ItemStatus.Split,
                _ => ItemStatus.Closed,
            },
            AssemblyId = assembly.Id,
            AssemblyDate = assembly.Date,
            AssemblyKind = assembly.Kind,
            DecidesFrom = assembly.DecidesFrom,
            ProposedAt = now,
            Manner = request.Acclamation ? DecisionManner.Acclamation : DecisionManner.Reported,
            Outcome = request.Outcome,
            Tally = new Tally(results, null, [], adopted),
            Reported = new ReportedSource(
                request.Source!.Trim(),
                request.Url,
                request.Note?.Trim(),
                request.Municipalities,
                request.EntitledMunicipalities
            ),
            Version = 1,
        };
    }

    /// <summary>
    /// Whether half of the votes or fewer are for what was adopted, or more than half for what was rejected. It can be right: another
    /// majority, a quorum or the count of municipalities may have decided.
    /// </summary>
    private static bool PointsElsewhere(ItemOutcome? outcome, IReadOnlyList<ReportedOption> options) =>
        options.Any(o => o.Carries)
        && options.Where(o => o.Carries).All(o => o.Percentage is not null)
        && options.Where(o => o.Carries).Sum(o => o.Percentage) is var carrying
        && outcome switch
        {
            ItemOutcome.Adopted => carrying <= 50,
            ItemOutcome.Rejected => carrying > 50,
            _ => false,
        };

    private static IEnumerable<Fault> FaultsOf(ReportedOption? option)
    {
        if (option?.Title?.Trim().Length is not (>= 2 and <= 200))
            yield return new Fault("title", "length", "Must be 2 to 200 characters long.");
        if (option?.Percentage is < 0 or > 100 || option?.Percentage is { } p && decimal.Round(p, 2) != p)
            yield return new Fault("percentage", "range", "Must be from 0 to 100 with at most two decimals.");
    }
}
