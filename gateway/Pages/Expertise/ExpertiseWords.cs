using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Expertise;

/// <summary>The words of expertise and questions.</summary>
internal static class ExpertiseWords
{
    extension(Words)
    {
        public static Word Of(QuestionAudience audience) =>
            audience switch
            {
                QuestionAudience.All => new("Alle gemeenten", "All municipalities"),
                QuestionAudience.Theme => new("Gemeenten die een thema kennen", "Municipalities that know a theme"),
                QuestionAudience.Facility => new("Gemeenten die een voorziening gebruiken", "Municipalities that use a facility"),
                _ => new("Gemeenten die even groot zijn", "Municipalities of the same size"),
            };

        public static Word Of(QuestionState state) =>
            state switch
            {
                QuestionState.Open => new("Open", "Open", "info"),
                QuestionState.Closed => new("Gesloten", "Closed"),
                _ => new("Ingetrokken door de vrager", "Withdrawn by who asked"),
            };

        public static Word Of(AnswerKind kind) =>
            kind == AnswerKind.Answer
                ? new("Antwoord op de vraag", "Answer to the question")
                : new("Aanbod van hulp", "Offer of help", "info");
    }
}
