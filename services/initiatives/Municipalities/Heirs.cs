using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Which municipality stands where another one stood.</summary>
internal static class Heirs
{
    /// <summary>The one that took over, or the last one that did; the municipality itself where it exists or is not known.</summary>
    public static async Task<string> Of(Reading reading, string code)
    {
        while (await MunicipalityStore.Get(reading, code) is { HeirCode: { } heir })
            code = heir;
        return code;
    }
}
