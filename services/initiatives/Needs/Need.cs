using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// A need (behoefte) of a municipality, which can reword it. Another municipality shares it by co-signing it once, in the version of
/// that day.
/// </summary>
[Audited]
internal sealed record Need
{
    public Guid Id { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";

    /// <summary>The one that recorded it first.</summary>
    public Office Office { get; init; }
    public string Title { get; init; } = "";
    public string Description { get; init; } = "";
    public IReadOnlyList<string> ThemeKeys { get; init; } = [];
    public IReadOnlyList<string> ComponentKeys { get; init; } = [];
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Null: it is open.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }
    public string? WithdrawalReason { get; init; }

    /// <summary>While it is withdrawn: the moment from which it can no longer be reopened.</summary>
    public DateTimeOffset? ReopenableUntil { get; init; }

    /// <summary>The need in which it goes on, never one that was merged itself; null: it stands on its own.</summary>
    public Guid? MergedInto { get; init; }
    public string? MergedIntoTitle { get; init; }
    public DateTimeOffset? MergedAt { get; init; }

    /// <summary>Whether chain partners and vendors may comment on it.</summary>
    public bool TakesComments { get; init; }

    /// <summary>Counts its wordings.</summary>
    public int Version { get; init; }

    /// <summary>The faults of a request: themes that the library does not have, and components that there are not.</summary>
    public static IEnumerable<Fault> FaultsOf(NeedText text) => FaultsOf(text.ThemeKeys, text.ComponentKeys);

    /// <summary>The faults of what a need falls under and is about.</summary>
    public static IEnumerable<Fault> FaultsOf(IReadOnlyList<string>? themes, IReadOnlyList<string>? components) =>
        (
            from theme in (themes ?? []).Index()
            where !PolicyThemeKeys.All.Contains(theme.Item)
            select new Fault($"themeKeys/{theme.Index}", "unknown", "There is no such theme.")
        ).Concat(ComponentTags.FaultsOf(components));

    public static (Need, NeedRecorded) Record(Guid id, string municipality, Office office, NeedText text, DateTimeOffset now)
    {
        var need = new Need
        {
            Id = id,
            MunicipalityCode = municipality,
            Office = office,
            RecordedAt = now,
        }.Next(text);
        return (need, new NeedRecorded(id, municipality, office, need.Title, need.ComponentKeys));
    }

    /// <summary>The next version. Signatures stay, each for the version that it signed.</summary>
    /// <exception cref="RuleViolation"><c>need-withdrawn</c>.</exception>
    public (Need, NeedRevised) Revise(NeedText text, Office office)
    {
        MustBeOpen();
        var revised = Next(text);
        return (revised, new NeedRevised(Id, MunicipalityCode, office, revised.Title, revised.Version, revised.ComponentKeys));
    }

    /// <summary>Another municipality signs. The store's key refuses a second signature.</summary>
    /// <exception cref="RuleViolation"><c>need-withdrawn</c>; <c>own-need</c>: it recorded the need itself.</exception>
    public NeedSignature Cosign(string municipality, Office office, DateTimeOffset now)
    {
        MustBeSignable(municipality);
        return new NeedSignature
        {
            NeedId = Id,
            MunicipalityCode = municipality,
            Office = office,
            SignedAt = now,
            SignedVersion = Version,
        };
    }

    /// <summary>Refuses a municipality that can neither sign this need nor take its signature back.</summary>
    /// <exception cref="RuleViolation"><c>need-withdrawn</c>; <c>own-need</c>: it recorded the need itself.</exception>
    public void MustBeSignable(string municipality)
    {
        MustBeOpen();
        if (municipality == MunicipalityCode)
            throw new RuleViolation("own-need", "Your municipality recorded this need; it already counts.");
    }

    /// <exception cref="RuleViolation"><c>need-withdrawn</c>.</exception>
    public void MustBeOpen()
    {
        if (WithdrawnAt is { } at)
            throw new RuleViolation("need-withdrawn", $"This need was withdrawn on {at:yyyy-MM-dd}.");
        if (MergedInto is { } need)
            throw new RuleViolation("need-merged", $"This need was merged into '{MergedIntoTitle}' ({need}).");
    }

    /// <summary>The municipality that recorded it withdraws it.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="initiatives">Those that grew out of it.</param>
    /// <param name="reopenableUntil">The moment from which it can no longer be reopened.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation">
    /// <c>need-withdrawn</c>; <c>has-initiative</c>: one that was not turned down grew out of it.
    /// </exception>
    public (Need, NeedWithdrawn) Withdraw(
        string reason,
        IEnumerable<Initiative> initiatives,
        DateTimeOffset reopenableUntil,
        DateTimeOffset now
    )
    {
        MustBeOpen();
        if (initiatives.FirstOrDefault(i => !i.IsEnded) is { } running)
            throw new RuleViolation(
                "has-initiative",
                running.IsPublic
                    ? $"The initiative '{running.Title}' ({running.Id}) grew out of this need."
                    : "An initiative is being drafted from this need."
            );
        var withdrawn = this with { WithdrawnAt = now, WithdrawalReason = reason.Trim(), ReopenableUntil = reopenableUntil };
        return (withdrawn, new NeedWithdrawn(Id, MunicipalityCode, withdrawn.WithdrawalReason));
    }

    /// <summary>The withdrawal is undone.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is open; <c>too-late</c>: the term is over.</exception>
    public (Need, NeedReopened) Reopen(DateTimeOffset now)
    {
        if (WithdrawnAt is null)
            throw new RuleViolation("wrong-state", "This need is not withdrawn.");
        if (now >= ReopenableUntil)
            throw new RuleViolation("too-late", $"This need could be reopened before {ReopenableUntil:yyyy-MM-dd'T'HH:mm'Z'}.");
        var open = this with { WithdrawnAt = null, WithdrawalReason = null, ReopenableUntil = null };
        return (open, new NeedReopened(Id, MunicipalityCode));
    }

    /// <summary>This version, as it is kept.</summary>
    /// <param name="office">The office that saved it.</param>
    /// <param name="now">The current time.</param>
    public NeedVersion SavedBy(Office office, DateTimeOffset now) =>
        new()
        {
            NeedId = Id,
            Version = Version,
            Title = Title,
            Description = Description,
            ThemeKeys = ThemeKeys,
            ComponentKeys = ComponentKeys,
            MunicipalityCode = MunicipalityCode,
            Office = office,
            SavedAt = now,
        };

    /// <param name="signatures">Of those who share it.</param>
    /// <param name="share">How many they are.</param>
    /// <param name="merged">The needs that were merged into it.</param>
    public NeedView View(IEnumerable<NeedSignature> signatures, NeedShare share, IEnumerable<Need> merged) =>
        new(
            Id,
            MunicipalityCode,
            MunicipalityName,
            Office,
            Title,
            Description,
            ThemeKeys,
            ComponentKeys,
            RecordedAt,
            share.Municipalities,
            share.Inhabitants,
            share.ReferenceDate,
            [.. signatures.Select(s => s.View())],
            WithdrawnAt is not null ? NeedStatus.Withdrawn
                : MergedInto is not null ? NeedStatus.Merged
                : NeedStatus.Open,
            WithdrawalReason,
            WithdrawnAt,
            ReopenableUntil,
            MergedInto is { } into ? new LinkedNeedView(into, MergedIntoTitle!) : null,
            MergedAt,
            [.. merged.Select(n => new LinkedNeedView(n.Id, n.Title))],
            TakesComments,
            Version
        );

    /// <summary>The municipality that recorded it, as a co-signer of the need that this one is merged into.</summary>
    public NeedSignature OfRecorder() =>
        new()
        {
            NeedId = Id,
            MunicipalityCode = MunicipalityCode,
            Office = Office,
            SignedAt = RecordedAt,
            SignedVersion = Version,
        };

    /// <summary>The themes once each, in the order of the library.</summary>
    public static IReadOnlyList<string> InOrder(IEnumerable<string> themes) => [.. PolicyThemeKeys.All.Intersect(themes)];

    /// <summary>Refuses a caller that is no officer of the municipality that recorded it.</summary>
    /// <returns>The office of the caller.</returns>
    public Office MustBeRecordedBy(Caller caller)
    {
        caller.MustActFor(MunicipalityCode);
        return OfficeOf(caller);
    }

    /// <summary>Refuses a caller that is no officer of a municipality that recorded one of these.</summary>
    public static void MustBeRecordedBy(Caller caller, IReadOnlyList<Need> needs) =>
        (needs.FirstOrDefault(need => need.MunicipalityCode == caller.Municipality) ?? needs[0]).MustBeRecordedBy(caller);

    /// <summary>Whether the caller holds an office in its municipality.</summary>
    public static bool HasOffice(Caller caller) => Enum.GetNames<Office>().Contains(caller.Office);

    /// <summary>The office that the caller holds in its municipality.</summary>
    /// <exception cref="Refused">403 <c>no-office</c>.</exception>
    public static Office OfficeOf(Caller caller) =>
        HasOffice(caller)
            ? Enum.Parse<Office>(caller.Office!)
            : throw Refused.Forbidden("no-office", "Only the municipal secretary, the head of ICT or the head of operations may do this.");

    private Need Next(NeedText text) =>
        this with
        {
            Title = text.Title!.Trim(),
            Description = text.Description!.Trim(),
            ThemeKeys = InOrder(text.ThemeKeys ?? []),
            ComponentKeys = ComponentTags.Of(text.ComponentKeys),
            Version = Version + 1,
        };
}
