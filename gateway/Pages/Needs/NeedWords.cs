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

        public static Word Of(NeedStatus status) => status == NeedStatus.Open ? new("Open", "Open", "ok") : new("Ingetrokken", "Withdrawn");
    }
}
