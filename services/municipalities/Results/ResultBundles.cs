using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>
/// The data behind a result, signed when the vote closes: anyone with it and the public key can recompute the result
/// without this program. A JWS in flattened JSON (RFC 7515, 7.2.2), with ES256.
/// </summary>
internal static class ResultBundles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Collects the data behind the result of a closed item.</summary>
    public static ResultBundle Make(AgendaItem closed, Assembly assembly, IReadOnlyList<VoteWeight> weights, IReadOnlyList<Ballot> ballots)
    {
        var options = ballots.ToDictionary(b => b.MunicipalityCode, b => b.Option);
        return new ResultBundle(
            ResultBundle.FormatName,
            closed.Id,
            closed.Title,
            assembly.Id,
            assembly.Date,
            assembly.ReferenceDate,
            closed.OpenedAt!.Value,
            closed.ClosedAt!.Value,
            closed.RuleSet!,
            closed.Options,
            [
                .. weights
                    .OrderBy(w => w.MunicipalityCode, StringComparer.Ordinal)
                    .Select(w => new BundledVote(
                        w.MunicipalityCode,
                        w.MunicipalityName,
                        w.Inhabitants,
                        w.Weight,
                        options.GetValueOrDefault(w.MunicipalityCode)
                    )),
            ],
            closed.Result!,
            closed.Tally!,
            closed.Outcome!.Value,
            closed.Tally!.AdoptedOption
        );
    }

    /// <summary>Signs it.</summary>
    public static SignedResult Sign(ResultBundle bundle, ResultKey key, DateTimeOffset now)
    {
        var payload = JsonSerializer.Serialize(bundle, Json);
        var header = JsonSerializer.Serialize(
            new
            {
                alg = "ES256",
                kid = key.KeyId,
                typ = "samen-result+json",
            }
        );
        using var signer = ECDsa.Create();
        signer.ImportPkcs8PrivateKey(key.PrivateKey, out _);
        return new SignedResult
        {
            ItemId = bundle.ItemId,
            Payload = payload,
            Header = header,
            Signature = Base64Url.EncodeToString(signer.SignData(Signed(header, payload), HashAlgorithmName.SHA256)),
            PublishedAt = now,
        };
    }

    /// <summary>The view that is published.</summary>
    public static ResultBundleView View(SignedResult signed) =>
        new(
            Encode(signed.Payload),
            Encode(signed.Header),
            signed.Signature,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signed.Payload))),
            signed.PublishedAt,
            JsonSerializer.Deserialize<ResultBundle>(signed.Payload, Json)!
        );

    /// <summary>Verifies that a published bundle was signed by one of the keys.</summary>
    /// <exception cref="FormatException">It is no JWS.</exception>
    public static bool IsSigned(ResultBundleView published, IEnumerable<ResultKeyView> keys)
    {
        var header = JsonDocument.Parse(Base64Url.DecodeFromChars(published.Protected)).RootElement;
        if (
            header.GetProperty("alg").GetString() != "ES256"
            || keys.FirstOrDefault(k => k.Kid == header.GetProperty("kid").GetString()) is not { } key
        )
            return false;
        using var verifier = ECDsa.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = Base64Url.DecodeFromChars(key.X), Y = Base64Url.DecodeFromChars(key.Y) },
            }
        );
        return verifier.VerifyData(
            Encoding.ASCII.GetBytes($"{published.Protected}.{published.Payload}"),
            Base64Url.DecodeFromChars(published.Signature),
            HashAlgorithmName.SHA256
        );
    }

    /// <summary>Recomputes weights, sums and decision from the signed data; an empty list: it is right.</summary>
    /// <exception cref="FormatException">It is no bundle.</exception>
    public static IReadOnlyList<string> Recompute(ResultBundleView published)
    {
        var bundle = JsonSerializer.Deserialize<ResultBundle>(Base64Url.DecodeFromChars(published.Payload), Json)
            ?? throw new FormatException("The payload is empty.");
        if (bundle.Format != ResultBundle.FormatName)
            throw new FormatException($"The format is {bundle.Format}, not {ResultBundle.FormatName}.");
        var wrong = new List<string>();
        // The readable result must equal the signed one.
        if (JsonSerializer.Serialize(published.Result, Json) != JsonSerializer.Serialize(bundle, Json))
            wrong.Add("The result beside the payload is not what the payload says.");
        if (published.Sha256 != Convert.ToHexStringLower(SHA256.HashData(Base64Url.DecodeFromChars(published.Payload))))
            wrong.Add("The hash is not that of the payload.");
        foreach (var twice in bundle.Votes.GroupBy(v => v.MunicipalityCode).Where(g => g.Count() > 1))
            wrong.Add($"{twice.Key} stands there twice.");
        foreach (var vote in bundle.Votes.Where(v => v.Weight != Vote.Weight(v.Inhabitants, bundle.RuleSet)))
            wrong.Add(
                $"{vote.MunicipalityCode} has {vote.Weight} votes; "
                    + $"{vote.Inhabitants} inhabitants give {Vote.Weight(vote.Inhabitants, bundle.RuleSet)}."
            );
        foreach (
            var vote in bundle.Votes.Where(v => v.Option is not null and not Vote.Abstain && bundle.Options.All(o => o.Key != v.Option))
        )
            wrong.Add($"{vote.MunicipalityCode} voted {vote.Option}, which is no option.");
        Ballot[] ballots =
        [
            .. bundle
                .Votes.Where(v => v.Option is not null)
                .Select(v => new Ballot
                {
                    MunicipalityCode = v.MunicipalityCode,
                    Option = v.Option!,
                    Weight = v.Weight,
                }),
        ];
        var (result, tally, outcome) = Vote.Count(
            bundle.RuleSet,
            bundle.Options,
            bundle.Votes.Sum(v => v.Weight),
            bundle.Votes.Count,
            ballots
        );
        if (result != bundle.Result)
            wrong.Add($"The ballots give {result}; the bundle says {bundle.Result}.");
        if (JsonSerializer.Serialize(tally, Json) != JsonSerializer.Serialize(bundle.Tally, Json))
            wrong.Add("The ballots give other figures per option or condition than the bundle says.");
        if (outcome != bundle.Outcome || tally.AdoptedOption != bundle.AdoptedOption)
            wrong.Add(
                $"The rules give {outcome} ({tally.AdoptedOption ?? "no option"}); "
                    + $"the bundle says {bundle.Outcome} ({bundle.AdoptedOption ?? "no option"})."
            );
        return wrong;
    }

    private static byte[] Signed(string header, string payload) => Encoding.ASCII.GetBytes($"{Encode(header)}.{Encode(payload)}");

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
