using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Taskforce;

/// <summary>The words of the Taskforce.</summary>
internal static class TaskforceWords
{
    extension(Words)
    {
        public static Word Of(SeatBackground background) =>
            background switch
            {
                SeatBackground.MunicipalSecretary => new("Gemeentesecretaris", "Municipal secretary"),
                SeatBackground.ServicesDirector => new("Directeur dienstverlening", "Director of services"),
                SeatBackground.IctDirector => new("Directeur ICT", "Director of ICT"),
                SeatBackground.ChainPartner => new("Namens de ketenpartners", "For the chain partners"),
                _ => new("Namens een beroepsvereniging", "For a professional association"),
            };

        public static Word Of(SeatOffice office) =>
            office switch
            {
                SeatOffice.Chair => new("Voorzitter", "Chair", "info"),
                SeatOffice.Secretary => new("Secretaris", "Secretary", "info"),
                _ => new("Lid", "Member"),
            };

        public static Word Of(MeetingStatus status) =>
            status switch
            {
                MeetingStatus.Planned => new("Gepland", "Planned"),
                MeetingStatus.Open => new("Bezig", "In session", "info"),
                MeetingStatus.Closed => new("Gehouden", "Held", "ok"),
                _ => new("Afgelast", "Cancelled", "warning"),
            };

        public static Word Of(Stance stance) =>
            stance switch
            {
                Stance.Abstain => new("Onthouding", "Abstention"),
                _ => Words.Of(Enum.Parse<Verdict>(stance.ToString())),
            };

        /// <summary>Behind a number of members.</summary>
        public static Word Counted(Stance stance) =>
            stance switch
            {
                Stance.Endorse => new("voor onderschrijven", "for endorsing"),
                Stance.Return => new("voor teruggeven", "for returning"),
                Stance.Decline => new("voor afwijzen", "for declining"),
                Stance.Continue => new("voor doorgaan", "for continuing"),
                Stance.Adjust => new("voor bijsturen", "for adjusting"),
                Stance.Stop => new("voor stoppen", "for stopping"),
                _ => new("onthouden zich", "abstained"),
            };

        /// <summary>What a seat is called, since it has no name of a person.</summary>
        public static Word Of(SeatView seat)
        {
            var background = Words.Of(seat.Background);
            return (seat.Organisation ?? seat.MunicipalityName) is { } of
                ? new($"{background.Nl}, {of}", $"{background.En}, {of}")
                : background;
        }
    }

    /// <summary>Why an item moved on; nobody gave a reason where the meeting closed without an advice on it.</summary>
    public static Word WhyHeldOver(string reason) =>
        reason.Length > 0 ? new(reason, reason) : new("de bijeenkomst sloot zonder advies", "the meeting closed without an advice");
}
