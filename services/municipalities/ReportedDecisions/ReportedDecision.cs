using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>A decision that was not counted here: what its source says, and no more. What was not published stays unknown.</summary>
internal static class ReportedDecision
{
    /// <summary>The same decision, as it should have been recorded.</summary>
    /// <param name="current">As it was.</param>
    /// <param name="request">What was published.</param>
    /// <param name="assembly">Its assembly.</param>
    /// <param name="ratifies">What it ratified.</param>
    /// <exception cref="RuleViolation">
    /// <c>not-reported</c>: it was counted here; <c>outcome-stands</c>: something follows from the outcome.
    /// </exception>
    /// <exception cref="Refused">400: it would be another decision, or contradicts itself.</exception>
    public static AgendaItem Correct(AgendaItem current, ReportItemRequest request, Assembly assembly, IReadOnlyList<Guid> ratifies)
    {
        if (current.Reported is null)
            throw new RuleViolation("not-reported", "This was not recorded as reported; a count that was made here stands.");
        FieldError[] another =
        [
            .. request.AssemblyId == current.AssemblyId
                ? Array.Empty<FieldError>()
                : [new FieldError("/assemblyId", "differs", "A correction stays with its assembly.")],
            .. request.Kind == current.Kind
                ? Array.Empty<FieldError>()
                : [new FieldError("/kind", "differs", "A correction stays of its kind.")],
            .. request.SubmittedBy == current.SubmittedBy
                ? Array.Empty<FieldError>()
                : [new FieldError("/submittedBy", "differs", "A correction stays with who submitted it.")],
            .. request.PartOfItemId == current.PartOfItemId
                ? Array.Empty<FieldError>()
                : [new FieldError("/partOfItemId", "differs", "A correction stays a part of what it was part of.")],
            .. (request.Ratifies ?? []).Order().SequenceEqual(ratifies.Order())
                ? Array.Empty<FieldError>()
                : [new FieldError("/ratifies", "differs", "What it ratified stays ratified.")],
        ];
        if (another.Length > 0)
            throw Refused.Invalid(another);
        var follows =
            current.RatifiedBy is not null
            || (current.Outcome == ItemOutcome.Adopted && (current.Kind == ItemKind.Motion || ratifies.Count > 0));
        if (request.Outcome != current.Outcome && (follows || request.Outcome == ItemOutcome.Adopted && current.Kind == ItemKind.Motion))
            throw new RuleViolation(
                "outcome-stands",
                "Something follows from this outcome, such as the execution of a motion or a ratification; it can't be corrected any more."
            );
        return Of(current.Id, request, assembly, current.ProposedAt) with
        {
            RatifiedBy = current.RatifiedBy,
            RatifiedAt = current.RatifiedAt,
            Version = current.Version + 1,
        };
    }

    /// <summary>The item of a decision.</summary>
    /// <param name="id">Of the item.</param>
    /// <param name="request">What was published.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="now">The moment of recording.</param>
    /// <exception cref="Refused">400: the options contradict each other or the outcome.</exception>
    public static AgendaItem Of(Guid id, ReportItemRequest request, Assembly assembly, DateTimeOffset now)
    {
        var options = request.Options ?? [];
        var errors = new List<FieldError>();
        foreach (var (index, option) in options.Index())
        {
            if (option?.Title?.Trim().Length is not (>= 2 and <= 200))
                errors.Add(new FieldError($"/options/{index}/title", "length", "Must be 2 to 200 characters long."));
            if (option?.Percentage is < 0 or > 100 || option?.Percentage is { } p && decimal.Round(p, 2) != p)
                errors.Add(new FieldError($"/options/{index}/percentage", "range", "Must be from 0 to 100 with at most two decimals."));
        }
        // Rounded figures may add up to a little more or less; an option whose figure is unknown may hold the rest.
        var sum = options.Sum(o => o?.Percentage ?? 0);
        if (errors.Count == 0 && options.Count > 1 && (sum > 100.1m || (sum < 97m && options.All(o => o.Percentage is not null))))
            errors.Add(new FieldError("/options", "sum", "The percentages must add up to 100."));
        if (request.Acclamation && request.Outcome is not (ItemOutcome.Adopted or ItemOutcome.Noted))
            errors.Add(new FieldError("/acclamation", "outcome", "What is acclaimed is adopted, or taken note of."));
        if (request.Acclamation && options.Count > 0)
            errors.Add(new FieldError("/options", "acclamation", "What is acclaimed is not counted."));
        if (request.Outcome == ItemOutcome.Adopted && options.Count > 0 && !options.Any(o => o?.Carries ?? false))
            errors.Add(new FieldError("/options", "outcome", "One of the options must carry, since it was adopted."));
        if (request.Municipalities > request.EntitledMunicipalities)
            errors.Add(new FieldError("/municipalities", "range", "No more can have voted than were entitled."));
        if (errors.Count > 0)
            throw Refused.Invalid(errors);

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
            SubmittedBy = request.SubmittedBy,
            PartOfItemId = request.PartOfItemId,
            Status = request.Outcome switch
            {
                ItemOutcome.Held => ItemStatus.Held,
                ItemOutcome.Withdrawn => ItemStatus.Withdrawn,
                _ => ItemStatus.Closed,
            },
            AssemblyId = assembly.Id,
            AssemblyDate = assembly.Date,
            AssemblyKind = assembly.Kind,
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
}
