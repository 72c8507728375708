using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Needs;

/// <summary>The words of needs.</summary>
internal static class NeedWords
{
    extension(Words)
    {
        public static Word Of(NeedStatus status) => status == NeedStatus.Open ? new("Open", "Open", "ok") : new("Ingetrokken", "Withdrawn");
    }
}
