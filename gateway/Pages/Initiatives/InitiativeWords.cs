using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Initiatives;

/// <summary>The words of initiatives, as municipalities use them.</summary>
internal static class InitiativeWords
{
    extension(Words)
    {
        public static Word Of(RelatedReason reason) =>
            reason switch
            {
                RelatedReason.SameNeed => new("Uit dezelfde behoefte", "From the same need"),
                RelatedReason.SameComponent => new("Zelfde referentiecomponent", "Same reference component"),
                _ => new("Uit een behoefte die erop lijkt", "From a need that is alike"),
            };

        public static Word Of(InitiativeStatus status) =>
            status switch
            {
                InitiativeStatus.Draft => new("Concept", "Draft"),
                InitiativeStatus.Submitted => new("Bij de Taskforce", "With the Taskforce", "info"),
                InitiativeStatus.Returned => new("Teruggegeven", "Returned", "warning"),
                InitiativeStatus.Declined => new("Afgewezen door de Taskforce", "Declined by the Taskforce", "error"),
                InitiativeStatus.Endorsed => new("Onderschreven", "Endorsed", "info"),
                InitiativeStatus.Adopted => new("Aangenomen", "Adopted", "ok"),
                InitiativeStatus.Rejected => new("Verworpen", "Rejected", "error"),
                InitiativeStatus.Withdrawn => new("Ingetrokken", "Withdrawn", "warning"),
                _ => new(status.ToString(), status.ToString()),
            };

        public static Word Of(ItemStep step) =>
            step switch
            {
                ItemStep.Proposed => new("op de lijst van voorgestelde punten", "added to the list of proposed items"),
                ItemStep.Placed => new("op de agenda geplaatst", "placed on the agenda"),
                ItemStep.Opened => new("stemming geopend", "vote opened"),
                ItemStep.Closed => new("besloten", "decided"),
                ItemStep.Held => new("aangehouden", "held over"),
                ItemStep.Withdrawn => new("ingetrokken", "withdrawn"),
                ItemStep.OpeningAnnulled => new("opening van de stemming ongedaan gemaakt", "opening of the vote annulled"),
                ItemStep.ClosingAnnulled => new("besluit ongedaan gemaakt", "decision annulled"),
                ItemStep.RatificationAnnulled => new("bekrachtiging ongedaan gemaakt", "ratification annulled"),
                _ => new("bekrachtigd", "ratified"),
            };

        public static Word Of(PathStep step) =>
            step switch
            {
                PathStep.NeedRecorded => new("Behoefte vastgelegd", "Need recorded"),
                PathStep.Started => new("Initiatief gestart", "Initiative started"),
                PathStep.Submitted => new("Ingediend", "Submitted"),
                PathStep.Endorsed => new("Onderschreven door de Taskforce", "Endorsed by the Taskforce"),
                PathStep.Adopted => new("Aangenomen door de ledenvergadering", "Adopted by the general assembly"),
                PathStep.Booked => new("Geboekt door het fonds", "Booked by the fund"),
                PathStep.PilotBegun => new("Pilot begonnen", "Pilot begun"),
                PathStep.ScalingUpBegun => new("Opschaling begonnen", "Scaling up begun"),
                PathStep.FacilityAdded => new("Voorziening vastgelegd", "Facility recorded"),
                PathStep.FirstUse => new("Eerste gemeente gebruikt het", "First municipality uses it"),
                _ => new("Beheer begonnen", "Operations begun"),
            };

        public static Word Of(Verdict verdict) =>
            verdict switch
            {
                Verdict.Endorse => new("Onderschrijven", "Endorse", "ok"),
                Verdict.Return => new("Teruggeven", "Return", "warning"),
                Verdict.Continue => new("Doorgaan", "Carry on", "ok"),
                Verdict.Adjust => new("Bijsturen", "Adjust", "warning"),
                Verdict.Stop => new("Stoppen", "Stop", "error"),
                _ => new("Afwijzen", "Decline", "error"),
            };

        public static Word Of(Track track) =>
            track == Track.ScaleUp
                ? new("Opschalen wat zich heeft bewezen", "Scale up what is proven")
                : new("Samen ontwikkelen", "Develop together");

        public static Word Of(Office office) =>
            office switch
            {
                Office.MunicipalSecretary => new("gemeentesecretaris", "municipal secretary"),
                Office.HeadOfIct => new("hoofd ICT", "head of ICT"),
                _ => new("hoofd bedrijfsvoering", "head of operations"),
            };
    }
}
