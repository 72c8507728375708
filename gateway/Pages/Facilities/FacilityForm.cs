using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Facilities;

/// <summary>What the forms of a facility read, and show of one that is there.</summary>
internal static class FacilityForm
{
    public static FormState Show(this FormState form, FacilityView facility, Ui ui) =>
        form.At(facility.Version)
            .With("name", facility.Name)
            .With("description", facility.Description)
            .With("kind", facility.Kind.ToString())
            .With("ownerOrganisation", facility.OwnerOrganisation)
            .With("yearlyCents", facility.YearlyCents is { } cents ? ui.EuroInput(cents) : null)
            .With("checklist", string.Join('\n', facility.Checklist))
            .With("componentKeys", string.Join(' ', facility.ComponentKeys))
            .With("links", string.Join('\n', facility.Links.Select(link => $"{link.Title} {link.Url}")));

    /// <summary>What the plan of an initiative says of the facility that comes of it.</summary>
    public static FormState Show(this FormState form, InitiativeView initiative, Ui ui) =>
        form.With("initiativeId", $"{initiative.Id}")
            .With("name", initiative.Plan.Title)
            .With("description", initiative.Plan.SocietalGoal)
            .With("yearlyCents", initiative.YearlyCents > 0 ? ui.EuroInput(initiative.YearlyCents) : null)
            .With("componentKeys", string.Join(' ', initiative.Plan.ComponentKeys ?? []))
            .With(
                "phase",
                initiative.Phase switch
                {
                    InitiativePhase.Pilot => nameof(FacilityPhase.Pilot),
                    InitiativePhase.ScalingUp => nameof(FacilityPhase.ScalingUp),
                    InitiativePhase.Operations => nameof(FacilityPhase.Operations),
                    _ => null,
                }
            );

    /// <summary>The lines of a text area.</summary>
    public static IReadOnlyList<string> Lines(this FormState form, string field) =>
        (form.Text(field) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A title and an address on each line.</summary>
    public static IReadOnlyList<FacilityLink> Links(this FormState form) =>
        [
            .. form.Lines("links")
                .Select(line =>
                    line.LastIndexOf(' ') is var at and > 0
                        ? new FacilityLink { Title = line[..at].Trim(), Url = line[(at + 1)..] }
                        : new FacilityLink { Url = line }
                ),
        ];
}
