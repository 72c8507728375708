using System.Text.Json;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>
/// The command <c>--verify-result FILE [--result-keys FILE]</c>: recomputes a published result from its files alone,
/// without a store or a network.
/// </summary>
internal static class VerifyResult
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <returns>Exit code: 0 when it is right, and signed where keys are given; 1 when it is not; 2 when the files can't be read.</returns>
    public static async Task<int> Run(IReadOnlyList<string> args, TextWriter output)
    {
        string? After(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
        try
        {
            if (After(MunicipalitiesService.VerifySwitch) is not { } file)
                throw new FormatException("Name the file of the bundle.");
            var bundle = await Read<ResultBundleView>(file);
            var wrong = ResultBundles.Recompute(bundle).ToList();
            var signature = "not checked; name the published keys with --result-keys";
            if (After("--result-keys") is { } keys)
            {
                if (
                    !ResultBundles.IsSigned(
                        bundle,
                        (await Read<ResultKeySet>(keys)).Keys ?? throw new FormatException($"{keys} holds no keys.")
                    )
                )
                    wrong.Add("The signature is not of one of the keys.");
                signature = "checked";
            }
            foreach (var sentence in wrong)
                await output.WriteLineAsync($"WRONG: {sentence}");
            if (wrong.Count == 0)
                await output.WriteLineAsync(
                    $"right: {bundle.Result.Title}, {bundle.Result.Outcome}, "
                        + $"{bundle.Result.Votes.Count} municipalities; signature {signature}"
                );
            return wrong.Count == 0 ? 0 : 1;
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or FormatException
                        or KeyNotFoundException
                        or System.Security.Cryptography.CryptographicException
            )
        {
            await output.WriteLineAsync($"It can't be read: {e.Message}");
            return 2;
        }
    }

    private static async Task<T> Read<T>(string path)
    {
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<T>(file, Json) ?? throw new FormatException($"{path} is empty.");
    }
}
