using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// A need that a municipality is still writing. It stands apart from the needs, so that nothing that lists, counts, finds or tells of
/// needs can show it; recording it makes the need, by the same id, and ends the draft.
/// </summary>
[Audited]
internal sealed record NeedDraft
{
    public Guid Id { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";

    /// <summary>The one that saved it last.</summary>
    public Office Office { get; init; }
    public string Title { get; init; } = "";
    public string Description { get; init; } = "";
    public NeedTags Tags { get; init; } = new();
    public DateTimeOffset DraftedAt { get; init; }
    public DateTimeOffset SavedAt { get; init; }
    public int Version { get; init; }

    /// <summary>The faults of a request: those of its themes and components.</summary>
    public static IEnumerable<Fault> FaultsOf(NeedDraftText text) => Need.FaultsOf(text.ThemeKeys, text.ComponentKeys);

    public static NeedDraft Begin(Guid id, string municipality, Office office, NeedDraftText text, DateTimeOffset now) =>
        new NeedDraft
        {
            Id = id,
            MunicipalityCode = municipality,
            DraftedAt = now,
        }.Revise(text, office, now);

    /// <summary>Its next text.</summary>
    public NeedDraft Revise(NeedDraftText text, Office office, DateTimeOffset now) =>
        this with
        {
            Office = office,
            Title = text.Title!.Trim(),
            Description = text.Description?.Trim() ?? "",
            Tags = NeedTags.Of(text.ThemeKeys, text.ComponentKeys),
            SavedAt = now,
            Version = Version + 1,
        };

    /// <summary>What the need will say, once the draft says enough.</summary>
    /// <exception cref="RuleViolation"><c>draft-incomplete</c>.</exception>
    public NeedText Recordable() =>
        CanBeRecorded
            ? new NeedText
            {
                Title = Title,
                Description = Description,
                ThemeKeys = Tags.ThemeKeys,
                ComponentKeys = Tags.ComponentKeys,
            }
            : throw new RuleViolation(
                "draft-incomplete",
                $"To record it, explain the need in at least {NeedText.LeastDescription} characters."
            );

    public NeedDraftView View() =>
        new(
            Id,
            MunicipalityCode,
            MunicipalityName,
            Office,
            Title,
            Description,
            Tags.ThemeKeys,
            Tags.ComponentKeys,
            DraftedAt,
            SavedAt,
            CanBeRecorded,
            Version
        );

    /// <summary>Whether it says enough for a need.</summary>
    public bool CanBeRecorded => Description.Length >= NeedText.LeastDescription;
}
