"""Fits the same votes with scikit-learn (strengths) and statsmodels (strengths with errors clustered by voter)."""
import statistics
import sys
import time

import numpy
import pandas
import scipy.sparse
import sklearn
import sklearn.linear_model
import statsmodels
import statsmodels.api

votes = pandas.read_csv(sys.argv[1])
tools = sorted(set(votes.left) | set(votes.right))
number = {tool: i for i, tool in enumerate(tools)}
left = votes.left.map(number).to_numpy()
right = votes.right.map(number).to_numpy()
share = votes.winner.map({"left": 1.0, "tie": 0.5, "right": 0.0}).to_numpy()
voter = votes.voter.astype("category").cat.codes.to_numpy()
rows = numpy.arange(len(votes))
design = scipy.sparse.csr_matrix(
    (numpy.r_[numpy.ones(len(votes)), -numpy.ones(len(votes))], (numpy.r_[rows, rows], numpy.r_[left, right])), (len(votes), len(tools)))


def median(work, rounds):
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return 1000 * statistics.median(times[rounds // 3:])


def strengths():
    # a tie is half a vote for each side; pairs are counted first, as we do
    frame = pandas.DataFrame({"left": left, "right": right, "share": share})
    pairs = frame.groupby(["left", "right"]).agg(wins=("share", "sum"), votes=("share", "size")).reset_index()
    x = numpy.zeros((len(pairs), len(tools)))
    x[numpy.arange(len(pairs)), pairs.left] = 1
    x[numpy.arange(len(pairs)), pairs.right] = -1
    model = sklearn.linear_model.LogisticRegression(solver="newton-cholesky", C=1e6, fit_intercept=False, tol=1e-10)
    model.fit(numpy.r_[x, x], numpy.r_[numpy.ones(len(pairs)), numpy.zeros(len(pairs))], numpy.r_[pairs.wins, pairs.votes - pairs.wins])


def clustered():
    x = design[:, 1:].toarray()
    statsmodels.api.GLM(share, x, family=statsmodels.api.families.Binomial()).fit(cov_type="cluster", cov_kwds={"groups": voter})


print(f"scikit-learn {sklearn.__version__}, counting pairs and fitting strengths without errors: {median(strengths, 15):.1f} ms")
print(f"statsmodels {statsmodels.__version__}, strengths with errors clustered by voter: {median(clustered, 3):.0f} ms")
