using Samen.Web;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Samen.Partners;

/// <summary>The YAML of a <c>publiccode.yml</c>: one document, a map.</summary>
internal static class PubliccodeYaml
{
    /// <summary>Its map, or what is wrong with it.</summary>
    public static (Dictionary<object, object?>? File, IReadOnlyList<Fault> Faults) Read(string text)
    {
        var yaml = text.TrimStart('\uFEFF');
        try
        {
            if (FaultsOf(yaml) is { Count: > 0 } faults)
                return (null, faults);
            var file = new DeserializerBuilder().WithDuplicateKeyChecking().Build().Deserialize<Dictionary<object, object?>>(yaml);
            return file is null ? (null, [new Fault("", "format", "Is empty.")]) : (file, []);
        }
        catch (YamlException e)
        {
            return (null, [new Fault("", "format", $"Is not YAML: line {e.Start.Line}, column {e.Start.Column}.")]);
        }
    }

    /// <summary>What YAML has and a publiccode.yml has not, as far as it is YAML.</summary>
    private static List<Fault> FaultsOf(string yaml)
    {
        var (faults, documents) = (new List<Fault>(), 0);
        var parser = new Parser(new StringReader(yaml));
        try
        {
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart start && ++documents == 2)
                    faults.Add(
                        new Fault(
                            "",
                            "several-documents",
                            $"Has several documents: the second begins on line {start.Start.Line}. Keep the one that is the publiccode.yml."
                        )
                    );
                if (parser.Current is Scalar { Value: "<<", Style: ScalarStyle.Plain } merge)
                    faults.Add(
                        new Fault(
                            "",
                            "merge-key",
                            $"Line {merge.Start.Line} has a merge key (<<), which YAML 1.2 doesn't know. Write out what it stands for."
                        )
                    );
            }
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            // Reading it says what is wrong, and where.
        }
        return faults;
    }
}
