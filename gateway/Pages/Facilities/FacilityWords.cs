using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Facilities;

/// <summary>The words of joint facilities.</summary>
internal static class FacilityWords
{
    extension(Words)
    {
        public static Word Of(FacilityKind kind) =>
            kind switch
            {
                FacilityKind.Component => new("Component", "Component"),
                FacilityKind.Application => new("Applicatie", "Application"),
                FacilityKind.Platform => new("Platform", "Platform"),
                FacilityKind.Standard => new("Standaard", "Standard"),
                FacilityKind.Service => new("Dienst", "Service"),
                _ => new("Gezamenlijke inkoop", "Joint procurement"),
            };

        public static Word Of(FacilityPhase phase) =>
            phase switch
            {
                FacilityPhase.Pilot => new("Proef", "Pilot", "info"),
                FacilityPhase.ScalingUp => new("Opschaling", "Scaling up", "info"),
                FacilityPhase.Operations => new("In beheer", "In operation", "ok"),
                FacilityPhase.PhasingOut => new("Wordt uitgefaseerd", "Phasing out", "warning"),
                _ => new("Gestopt", "Stopped"),
            };

        public static Word Of(BindingLevel level) =>
            level switch
            {
                BindingLevel.Recommended => new("Aanbevolen", "Recommended"),
                BindingLevel.ComplyOrExplain => new("Pas toe of leg uit", "Comply or explain", "info"),
                _ => new("Verplicht", "Mandatory", "warning"),
            };

        public static Word Of(BindingAuthority authority) =>
            authority == BindingAuthority.Board
                ? new("bestuur van de vereniging", "board of the association")
                : new("directie van de vereniging", "directorate of the association");

        public static Word Of(AdoptionState state) =>
            state switch
            {
                AdoptionState.Known => new("Bekend", "Known"),
                AdoptionState.Interested => new("Heeft belangstelling", "Interested"),
                AdoptionState.Deciding => new("Besluit hierover", "Deciding", "info"),
                AdoptionState.Contracted => new("Heeft een contract", "Contract signed", "info"),
                AdoptionState.Connecting => new("Sluit aan", "Connecting", "info"),
                AdoptionState.Live => new("In gebruik", "In use", "ok"),
                AdoptionState.PhasingOut => new("Wordt uitgefaseerd", "Phasing out", "warning"),
                _ => new("Gestopt", "Stopped"),
            };

        public static Word Of(AdoptionOrigin origin) =>
            origin switch
            {
                AdoptionOrigin.Municipality => new("door de gemeente vastgelegd", "recorded by the municipality"),
                AdoptionOrigin.Partnership => new("door een samenwerkingsverband vastgelegd", "recorded by a partnership"),
                AdoptionOrigin.Usage => new("volgt uit het gebruik van een product", "follows from the usage of a product"),
                _ => new("volgt uit een herindeling", "follows from a reorganisation"),
            };
    }
}
