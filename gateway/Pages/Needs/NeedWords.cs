using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Needs;

/// <summary>The words of needs.</summary>
internal static class NeedWords
{
    extension(Words)
    {
        public static Word Of(NeedOrder order) =>
            order switch
            {
                NeedOrder.Newest => new("Nieuwste eerst", "Newest first"),
                NeedOrder.Municipalities => new("Meeste gemeenten eerst", "Most municipalities first"),
                _ => new("Meeste inwoners eerst", "Most inhabitants first"),
            };

        public static Word Of(NeedStatus status) =>
            status switch
            {
                NeedStatus.Open => new("Open", "Open", "ok"),
                NeedStatus.Withdrawn => new("Ingetrokken", "Withdrawn"),
                _ => new("Samengevoegd", "Merged"),
            };

        public static Word Of(MergeStatus status) =>
            status switch
            {
                MergeStatus.Proposed => new("Voorgesteld", "Proposed", "info"),
                MergeStatus.Merged => new("Samengevoegd", "Merged", "ok"),
                MergeStatus.Refused => new("Niet samengevoegd", "Not merged"),
                _ => new("Weer los", "Apart again"),
            };
    }
}
